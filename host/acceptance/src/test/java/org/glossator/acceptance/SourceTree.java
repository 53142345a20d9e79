package org.glossator.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are in the source tree that was built. */
final class SourceTree {

    static final Path ROOT =
            Path.of(System.getProperty("gloss.root", "../..")).toAbsolutePath().normalize();

    /** The modules whose code is ours, but for tests and examples. */
    static final List<String> MODULES = List.of(
            "api",
            "host/engine",
            "host/maven-plugin",
            "host/testkit",
            "host/shell",
            "plugins/text-tools",
            "plugins/quote-attribution",
            "plugins/date-normalisation",
            "plugins/duplicate-detection");

    private SourceTree() {}

    static Path articles() {
        return ROOT.resolve("examples/articles");
    }

    static Path article(String name) {
        return articles().resolve(name);
    }

    /** Every file below a folder of the tree, sorted. */
    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
