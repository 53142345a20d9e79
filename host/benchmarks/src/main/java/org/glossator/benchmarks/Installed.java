package org.glossator.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Plugins;

/** The packed plugins that lie beside the jar of this module, loaded by the engine. */
final class Installed implements AutoCloseable {

    private final Path cache;
    private final Plugins plugins;

    Installed() throws IOException {
        cache = Files.createTempDirectory("glossator-benchmarks");
        plugins = Plugins.load(List.of(folder().resolve("plugins")), cache);
    }

    private static Path folder() {
        try {
            Path jar = Path.of(Installed.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    AnnotatorFactory<?> factory(String annotator) {
        return plugins.annotator(annotator)
                .map(InstalledAnnotator::factory)
                .orElseThrow(() -> new IllegalStateException("no annotator " + annotator + " in "
                        + folder().resolve("plugins") + ": " + plugins.statuses()));
    }

    /** An annotator with its standard parameters. */
    static <P extends Record> Annotator create(AnnotatorFactory<P> factory) {
        return factory.create(factory.defaults(), new Undisturbed());
    }

    private static final class Undisturbed implements Context {
        @Override
        public Path scratch() {
            throw new IllegalStateException("no scratch folder in a benchmark");
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        plugins.close();
        try (Stream<Path> files = Files.walk(cache)) {
            files.sorted(Comparator.reverseOrder()).forEach(Installed::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
