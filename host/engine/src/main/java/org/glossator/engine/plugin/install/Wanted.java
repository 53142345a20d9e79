package org.glossator.engine.plugin.install;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plugin to install.
 *
 * @param asked as a person asked for it
 * @param source where its zip lies
 * @param release what an index says of it; null for one of no index
 * @param index that release's; null for one of no index
 * @param versionNamed whether the person named the version, so that an older one may take the place of a newer
 * @param sha256 that it must have, by its index or by the person; empty: nobody says
 */
public record Wanted(
        String asked,
        Location source,
        @Nullable Release release,
        IndexReader.@Nullable Found index,
        boolean versionNamed,
        String sha256) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** A file or an address, of which nobody says anything. */
    public static Wanted unsigned(Location source) {
        return new Wanted(source.toString(), source, null, null, false, "");
    }

    /**
     * A file or an address whose SHA-256 a person knows.
     *
     * @param sha256 as they typed it
     * @throws IllegalArgumentException when that is none; the message is a sentence
     */
    public static Wanted hashed(Location source, String sha256) {
        String digits = sha256.strip().toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(digits).matches()) {
            throw new IllegalArgumentException("[" + sha256 + "] is no SHA-256; expected 64 hexadecimal digits");
        }
        return new Wanted(source.toString(), source, null, null, false, digits);
    }

    /** One of an index. */
    static Wanted offered(
            String asked, Location source, Release release, IndexReader.Found index, boolean versionNamed) {
        return new Wanted(asked, source, release, index, versionNamed, release.sha256());
    }

    Provenance provenance() {
        return index == null
                ? new Provenance(source.toString(), "", "")
                : new Provenance(
                        source.toString(),
                        index.location().toString(),
                        index.index().key().fingerprint());
    }
}
