package org.glossator.engine.plugin.install;

import org.jspecify.annotations.Nullable;

/**
 * A plugin to install.
 *
 * @param asked as a person asked for it
 * @param source where its zip lies
 * @param release what an index says of it; null for one of no index
 * @param index that release's; null for one of no index
 * @param versionNamed whether the person named the version, so that an older one may take the place of a newer
 */
public record Wanted(
        String asked,
        Location source,
        @Nullable Release release,
        IndexReader.@Nullable Found index,
        boolean versionNamed) {

    /** A file or an address, of which nobody says anything. */
    public static Wanted unsigned(Location source) {
        return new Wanted(source.toString(), source, null, null, false);
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
