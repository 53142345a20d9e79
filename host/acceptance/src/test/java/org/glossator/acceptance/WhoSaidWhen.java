package org.glossator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example plugin, built as a stranger would: copied out of the source tree and packed by Maven with its own pom. Built once for all tests. */
final class WhoSaidWhen {

    private static final Path WORK = Path.of("target/who-said-when").toAbsolutePath();

    private static final class Once {
        static final Path FOLDER = build();
    }

    private WhoSaidWhen() {}

    /** The plugin's zip. */
    static Path zip() {
        return Once.FOLDER.resolve("target/plugins/who-said-when-1.0.0.zip");
    }

    /** What its own tests said. */
    static String testReport() throws IOException {
        return Files.readString(
                Once.FOLDER.resolve("target/surefire-reports/TEST-org.example.whosaidwhen.WhoSaidWhenTest.xml"));
    }

    /** The distribution with the plugin beside the three. */
    static Distribution installedInto(Path place) {
        return Distribution.built().copyTo(place).with(zip());
    }

    private static Path build() {
        try {
            Path project = WORK.resolve("project");
            StrangersMaven.delete(project);
            copy(SourceTree.ROOT.resolve("examples/who-said-when"), project);
            StrangersMaven.packageIn(project);
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> sources = files.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("target"))
                    .toList();
            for (Path file : sources) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
