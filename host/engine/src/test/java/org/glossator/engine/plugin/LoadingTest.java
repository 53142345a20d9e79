package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.plugin.PluginStatus.State;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plugin folder with a plugin {@code good} in it, and a fresh cache. Whatever is put beside it, {@code good} must be ready and its
 * annotator must work: {@link #load} makes sure of that.
 */
abstract class LoadingTest {

    /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger PF4J = Logger.getLogger("org.pf4j");

    @TempDir
    Path temporary;

    private final List<Plugins> open = new ArrayList<>();

    @BeforeEach
    void putGoodPlugin() {
        PF4J.setLevel(Level.OFF);
        put(PluginBuilder.plugin("good"));
    }

    @AfterEach
    void closeAll() {
        open.forEach(Plugins::close);
    }

    Path folder() {
        return temporary.resolve("plugins");
    }

    Path cache() {
        return temporary.resolve("cache");
    }

    Path file(String name) {
        return folder().resolve(name);
    }

    /** Puts a zip into the folder, named by the plugin's id. */
    Path put(PluginBuilder plugin) {
        return plugin.zipTo(file(plugin.packageName().substring("plugins.".length()) + ".zip"));
    }

    Path put(String name, byte[] bytes) {
        return PluginBuilder.write(file(name), bytes);
    }

    Plugins load() {
        return load(Limits.STANDARD);
    }

    Plugins load(Limits limits) {
        Plugins plugins = Plugins.load(List.of(folder()), cache(), limits);
        open.add(plugins);
        assertEquals(ready("good", "1.0.0", "good.zip", "good"), status(plugins, file("good.zip")));
        assertEquals("good", run(plugins, "good"));
        return plugins;
    }

    PluginStatus ready(String id, String version, String file, String... annotators) {
        return new PluginStatus(id, version, file(file), State.READY, "", List.of(annotators));
    }

    /** Loads, and expects this plugin to be refused beside the good one. */
    void assertRefused(String id, String version, String file, String reason) {
        assertEquals(
                new PluginStatus(id, version, file(file), State.REFUSED, reason, List.of()),
                status(load(), file(file)));
    }

    /** Loads, and expects this plugin to be broken beside the good one. */
    void assertBroken(String id, String version, String file, String reason) {
        assertEquals(
                new PluginStatus(id, version, file(file), State.BROKEN, reason, List.of()), status(load(), file(file)));
    }

    static PluginStatus status(Plugins plugins, Path file) {
        List<PluginStatus> statuses = plugins.statuses().stream()
                .filter(status -> status.file().equals(file))
                .toList();
        assertEquals(1, statuses.size(), () -> "statuses of " + file + " in " + plugins.statuses());
        return statuses.get(0);
    }

    /** What the annotator says of a text: the rule of the evidence of its one annotation. */
    static String run(Plugins plugins, String annotator) {
        return run(plugins.annotator(annotator).orElseThrow().factory());
    }

    private static <P extends Record> String run(AnnotatorFactory<P> factory) {
        try (Annotator annotator = factory.create(factory.defaults(), new NoContext())) {
            Said said = new Said();
            ((DocumentAnnotator) annotator).annotate(Document.of("a", "A text."), said);
            return said.rule;
        }
    }

    private record NoContext() implements Context {
        @Override
        public Path scratch() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    private static final class Said implements Output {
        private String rule = "";

        @Override
        public <T extends Record> void add(
                Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
            assertEquals(new Span(0, 7), span);
            rule = evidence.rule();
        }

        @Override
        public void refused(Layer<?> layer, Span span, Evidence evidence) {}

        @Override
        public void warn(Span where, String message) {}
    }
}
