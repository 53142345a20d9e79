package org.glossator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What {@code gloss prepare} makes of the distribution that was built, once for all tests: it changes nothing but the time of a start, as
 * {@link PrepareTest} holds, and the tests start many.
 */
final class Prepared {

    private static final Path ARCHIVES = made();

    private Prepared() {}

    private static Path made() {
        try {
            Path folder = Files.createDirectories(SourceTree.ROOT.resolve("host/acceptance/target/prepared"));
            Gloss.fresh(folder).run("prepare").endedWith(0);
            return folder.resolve("cache/glossator/start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it into this cache, unless that has one or nothing can be written there; then a start takes longer, and is the same. */
    static synchronized void lendTo(Path cache) {
        Path start = cache.resolve("glossator/start");
        if (Files.exists(start)) {
            return;
        }
        try (Stream<Path> archives = Files.list(ARCHIVES)) {
            Files.createDirectories(start);
            for (Path each : archives.toList()) {
                Files.createLink(start.resolve(each.getFileName().toString()), each);
            }
        } catch (IOException | UnsupportedOperationException e) {
            return; // on another disk, or in a folder that is read-only
        }
    }
}
