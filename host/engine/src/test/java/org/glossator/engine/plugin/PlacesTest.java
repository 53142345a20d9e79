package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest extends LoadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"my plugins", "c#", "100%", "a%20b", "é ü", "a+b&c;d!", "[x]", "new.zip"})
    void loadsFromAndUnpacksToAnyPlace(String name) {
        assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(name));
        Path place = temporary.resolve(name);
        PluginBuilder.plugin("words").zipTo(place.resolve("plugins/" + name + ".zip"));
        PluginBuilder.plugin("other").unpackTo(place.resolve("plugins/" + name + " dev"));
        try (Plugins plugins = Plugins.load(List.of(place.resolve("plugins")), place.resolve("cache"))) {
            assertEquals("words", run(plugins, "words"));
            assertEquals("other", run(plugins, "other"));
        }
    }

    @Test
    void loadsThroughSymbolicLinks() throws IOException {
        Path plugins = Files.createSymbolicLink(temporary.resolve("linked-plugins"), folder());
        Files.createDirectories(cache());
        Path cache = Files.createSymbolicLink(temporary.resolve("linked-cache"), cache());
        Path zip = PluginBuilder.plugin("words").zipTo(temporary.resolve("elsewhere/words-1.zip"));
        Files.createSymbolicLink(file("words.zip"), zip);
        try (Plugins loaded = Plugins.load(List.of(plugins), cache)) {
            assertEquals("words", run(loaded, "words"));
            assertEquals("good", run(loaded, "good"));
        }
    }

    @Test
    void passesOverAFolderThatDoesNotExist() {
        try (Plugins plugins = Plugins.load(List.of(temporary.resolve("none"), folder()), cache())) {
            assertEquals("good", run(plugins, "good"));
            assertEquals(1, plugins.statuses().size());
        }
    }

    @Test
    void makesNoCacheWhereThereIsNothingToUnpack() {
        try (Plugins plugins = Plugins.load(List.of(temporary.resolve("none")), cache())) {
            assertEquals(List.of(), plugins.statuses());
            assertEquals(false, Files.exists(cache()));
        }
    }

    @Test
    void showsADanglingLinkAsAPluginThatCannotBeRead() throws IOException {
        Files.createSymbolicLink(file("gone.zip"), temporary.resolve("nowhere.zip"));
        assertRefused(
                "gone",
                "",
                "gone.zip",
                "it cannot be read (java.nio.file.NoSuchFileException: " + file("gone.zip") + ")");
    }
}
