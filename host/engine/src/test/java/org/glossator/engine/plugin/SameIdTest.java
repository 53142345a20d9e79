package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;

class SameIdTest extends LoadingTest {

    private static PluginBuilder words(String version) {
        return PluginBuilder.empty("words").version(version).annotator("words", "from-" + version);
    }

    private PluginStatus refused(String version, String file, String reason) {
        return new PluginStatus("words", version, file(file), State.REFUSED, reason, List.of());
    }

    @Test
    void usesTheNewestVersion() {
        words("1.9.0").zipTo(file("words-1.9.0.zip"));
        words("1.10.0").zipTo(file("words-1.10.0.zip"));
        words("1.2.0").zipTo(file("words-1.2.0.zip"));
        Plugins plugins = load();
        String reason = "plugin words is in " + file("words-1.10.0.zip")
                + " too, in the newer version 1.10.0; delete one of the two";
        assertEquals(
                List.of(
                        ready("good", "1.0.0", "good.zip", "good"),
                        ready("words", "1.10.0", "words-1.10.0.zip", "words"),
                        refused("1.2.0", "words-1.2.0.zip", reason),
                        refused("1.9.0", "words-1.9.0.zip", reason)),
                plugins.statuses());
        assertEquals("from-1.10.0", run(plugins, "words"));
    }

    @Test
    void usesAReleaseRatherThanItsDevelopmentVersion() {
        words("1.0.0-SNAPSHOT").zipTo(file("a.zip"));
        words("1.0.0").zipTo(file("b.zip"));
        assertEquals("from-1.0.0", run(load(), "words"));
    }

    @Test
    void usesTheFirstOfEqualVersions() {
        words("1.0.0").zipTo(file("a.zip"));
        words("1.0.0").zipTo(file("b.zip"));
        assertEquals(
                refused(
                        "1.0.0",
                        "b.zip",
                        "plugin words is in " + file("a.zip")
                                + " too, in the same version, and that one comes first; delete one of the two"),
                status(load(), file("b.zip")));
    }

    @Test
    void usesTheFirstFolderForEqualVersions() {
        PluginBuilder.empty("words").annotator("words", "mine").zipTo(temporary.resolve("mine/z.zip"));
        PluginBuilder.empty("words").annotator("words", "theirs").zipTo(file("a.zip"));
        try (Plugins plugins = Plugins.load(List.of(temporary.resolve("mine"), folder()), cache())) {
            assertEquals("mine", run(plugins, "words"));
        }
    }

    @Test
    void passesOverANewerVersionThatDoesNotFitThisHost() {
        words("1.0.0").zipTo(file("words-1.zip"));
        words("2.0.0").requires(">=9.0.0").zipTo(file("words-2.zip"));
        assertEquals("from-1.0.0", run(load(), "words"));
    }

    @Test
    void looksIntoAFolderOnceThatGoesByTwoNames() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder());
        try (Plugins plugins = Plugins.load(List.of(folder(), link), cache())) {
            assertEquals(List.of(ready("good", "1.0.0", "good.zip", "good")), plugins.statuses());
        }
    }
}
