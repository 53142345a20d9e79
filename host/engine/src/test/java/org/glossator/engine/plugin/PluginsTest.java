package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PluginsTest extends LoadingTest {

    @Test
    void loadsAZip() {
        put(PluginBuilder.plugin("words").version("2.3.4").annotator("big-words", "big"));
        try (Plugins plugins = load()) {
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
    }
}
