package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.engine.plugin.PluginStatus.State;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.junit.jupiter.api.Test;

class PluginsTest extends LoadingTest {

    private record Named(String name) implements AnnotatorFactory<NoParameters> {
        @Override
        public NoParameters defaults() {
            return new NoParameters();
        }

        @Override
        public Set<Layer<?>> writes(NoParameters parameters) {
            return Set.of(Layers.DATES);
        }

        @Override
        public Annotator create(NoParameters parameters, Context context) {
            return (DocumentAnnotator) (document, out) -> {};
        }
    }

    @Test
    void loadsAZip() {
        put(PluginBuilder.plugin("words").version("2.3.4").annotator("big-words", "big"));
        Plugins plugins = load();
        assertEquals(
                List.of(
                        ready("good", "1.0.0", "good.zip", "good"),
                        ready("words", "2.3.4", "words.zip", "big-words", "words")),
                plugins.statuses());
        assertEquals(
                List.of("big-words", "good", "words"),
                plugins.annotators().stream().map(InstalledAnnotator::name).toList());
        assertEquals("big", run(plugins, "big-words"));
        assertEquals("words", run(plugins, "words"));
    }

    @Test
    void tellsWhichPluginAnAnnotatorComesFrom() {
        put(PluginBuilder.empty("words").version("2.3.4").annotator("big-words", "big"));
        InstalledAnnotator annotator = load().annotator("big-words").orElseThrow();
        assertEquals("words", annotator.plugin());
        assertEquals("2.3.4", annotator.version());
    }

    @Test
    void knowsNoAnnotatorByAnotherName() {
        assertEquals(Optional.empty(), load().annotator("goo"));
    }

    @Test
    void removingAZipRemovesItsAnnotatorAndNothingElse() throws IOException {
        Path zip = put(PluginBuilder.plugin("words"));
        load().close();
        Files.delete(zip);
        assertEquals(List.of(ready("good", "1.0.0", "good.zip", "good")), load().statuses());
    }

    @Test
    void takesFactoriesOfTheClassPath() {
        Named b = new Named("b");
        Named a = new Named("a");
        try (Plugins plugins = Plugins.of("mine", "1.0.0", b, a)) {
            assertEquals(
                    List.of(new InstalledAnnotator("mine", "1.0.0", a), new InstalledAnnotator("mine", "1.0.0", b)),
                    plugins.annotators());
            assertEquals(
                    List.of(new PluginStatus("mine", "1.0.0", Path.of(""), State.READY, "", List.of("a", "b"))),
                    plugins.statuses());
        }
    }

    @Test
    void takesNoFactoryWithAnIllFormedNameOrANameGivenTwice() {
        assertThrows(IllegalArgumentException.class, () -> Plugins.of("mine", "1.0.0", new Named("A")));
        assertThrows(IllegalArgumentException.class, () -> Plugins.of("mine", "1.0.0", new Named("a"), new Named("a")));
    }

    @Test
    void hasNothingWithoutPlugins() {
        try (Plugins none = Plugins.none()) {
            assertEquals(List.of(), none.annotators());
            assertEquals(List.of(), none.statuses());
        }
    }
}
