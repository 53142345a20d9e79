package org.glossator.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The annotators of {@code Hostile.java} among the test's resources: each is right on every document that is not marked as its own. */
final class HostilePlugin {

    static final String ID = "hostile";
    static final String VERSION = "1.0.0";

    /** The key in a document's metadata under which the name of the annotator stands that is to go wrong there. */
    static final String MARK = "trouble";

    private static final Pattern EXTENSION = Pattern.compile("@Extension\\s+public static final class (\\w+)");

    private HostilePlugin() {}

    /** Compiled and packed; the class that one of them needs is left out. */
    static Path zip(Path folder) {
        String source = source();
        List<String> extensions = EXTENSION
                .matcher(source)
                .results()
                .map(found -> "hostile.Hostile$" + found.group(1))
                .toList();
        return StrangersPlugin.zip(
                folder,
                ID,
                new StrangersPlugin.Sources("hostile.Hostile", source, extensions, Set.of("hostile.Hostile$LeftOut")));
    }

    /** The names of its annotators, in the order of the file. */
    static List<String> annotators() {
        return EXTENSION
                .matcher(source())
                .results()
                .map(found -> found.group(1).replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String source() {
        try (InputStream in =
                Objects.requireNonNull(HostilePlugin.class.getResourceAsStream("Hostile.java"), "Hostile.java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
