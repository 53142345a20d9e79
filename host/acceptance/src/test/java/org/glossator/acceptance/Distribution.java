package org.glossator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The distribution: {@code bin}, {@code lib}, {@code plugins}. */
record Distribution(Path home) {

    static Distribution built() {
        Path home = SourceTree.ROOT.resolve("host/shell/target/gloss/gloss");
        if (!Files.isExecutable(home.resolve("bin/gloss"))) {
            throw new IllegalStateException(home + " is not there; build it with: mvn package -DskipTests");
        }
        return new Distribution(home);
    }

    Path launcher() {
        return home.resolve("bin/gloss");
    }

    Path pluginFolder() {
        return home.resolve("plugins");
    }

    /** The zips of the plugins, sorted by name. */
    List<Path> plugins() {
        try (Stream<Path> files = Files.list(pluginFolder())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The zip of the plugin with this id. */
    Path plugin(String id) {
        return plugins().stream()
                .filter(zip -> zip.getFileName().toString().contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** The same in another place, to be changed there. */
    Distribution copyTo(Path place) {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path copy = place.resolve(home.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Distribution(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Distribution without(String id) {
        try {
            Files.delete(plugin(id));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Distribution with(Path zip) {
        try {
            Files.copy(zip, pluginFolder().resolve(zip.getFileName().toString()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
