package org.glossator.engine.plugin;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/**
 * A range of versions as a plugin writes it: {@code >=1.0.0 & <2.0.0}, {@code 1.x}, {@code *}. Three bare numbers mean that version
 * or a later one, as PF4J has it for {@code plugin.requires}.
 */
public record VersionRange(String text) {

    static final VersionRange ANY = new VersionRange("*");

    private static final VersionManager VERSIONS = new DefaultVersionManager();
    private static final Pattern BARE = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private static final Pattern NAMED = Pattern.compile("(\\d+)(\\.\\d+)?(\\.\\d+)?");

    /** Far beyond any range that a person writes, and short enough for a parser that calls itself. */
    private static final int LONGEST = 200;

    /** Whether the text is a version of semantic versioning: three numbers, and perhaps a suffix. */
    public static boolean isVersion(String text) {
        try {
            return text.length() <= LONGEST && VERSIONS.compareVersions(text, text) == 0;
        } catch (RuntimeException e) {
            return false; // the parser tells every kind of mistake by an exception of its own
        }
    }

    /** Compares by precedence; both must be versions. */
    public static int compare(String version, String other) {
        return VERSIONS.compareVersions(version, other);
    }

    /** Of a range that does not hold this version, whether it has later ones only. */
    boolean isAfter(String version) {
        return !contains("0.0.0") && named().allMatch(each -> compare(each, version) >= 0);
    }

    /** Of a range that does not hold this version, whether it has earlier ones only. */
    boolean isBefore(String version) {
        return !contains("99999.0.0") && named().allMatch(each -> compare(each, version) <= 0);
    }

    /** The versions between its signs, with the numbers that they leave out as 0. */
    private Stream<String> named() {
        return NAMED.matcher(text).results().map(each -> each.group(1) + orZero(each.group(2)) + orZero(each.group(3)));
    }

    private static String orZero(@Nullable String number) {
        return number == null ? ".0" : number;
    }

    /** Whether the text can be understood at all. */
    public boolean isValid() {
        try {
            return text.length() <= LONGEST && (contains("1.0.0") || !contains("1.0.0"));
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the version lies in the range; one under development counts as the release that it will become. */
    public boolean contains(String version) {
        String range = BARE.matcher(text).matches() ? ">=" + text : text;
        String release = version.endsWith("-SNAPSHOT") ? version.substring(0, version.indexOf("-SNAPSHOT")) : version;
        return VERSIONS.checkVersionConstraint(release, range);
    }
}
