package org.glossator.engine.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the annotator API that this host has, which a plugin's {@code plugin.requires} is checked against. The build writes it
 * into {@code api.properties}.
 */
public final class ApiVersion {

    private static final Pattern THREE_NUMBERS = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:[-+].*)?");
    private static final String BUILT = read();
    private static final String CURRENT = threeNumbers(BUILT);

    private ApiVersion() {}

    /** Three numbers, as {@code 0.1.0}: a development version counts as the release that it will become. */
    public static String current() {
        return CURRENT;
    }

    /** The version as it was built, {@code 0.1.0-SNAPSHOT} while it is under development: what a build has to ask Maven for. */
    public static String built() {
        return BUILT;
    }

    /** Semantic versioning puts 1.0.0-SNAPSHOT before 1.0.0, so that a host under development would meet no requirement. */
    static String threeNumbers(String version) {
        Matcher matcher = THREE_NUMBERS.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    "api.properties has the version \"" + version + "\", expected three numbers");
        }
        return matcher.group(1);
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(ApiVersion.class.getResourceAsStream("api.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
