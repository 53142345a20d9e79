package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.plugin.LoadedPlugin.Kind;
import org.junit.jupiter.api.Test;

class LoadedPluginTest extends LoadingTest {

    @Test
    void ofAZipHasTheSha256OfTheZip() throws IOException {
        Path zip = put(PluginBuilder.plugin("words").version("2.3.4"));
        LoadedPlugin words = load().plugin("words").orElseThrow();
        assertEquals(Kind.ZIP, words.kind());
        assertEquals("2.3.4", words.version());
        assertEquals(Optional.of(Sha256.ofFile(zip)), words.sha256());
    }

    @Test
    void isWhatWasLoadedAlsoWhenTheZipIsReplacedAfterwards() throws IOException {
        Path zip = put(PluginBuilder.plugin("words"));
        String before = Sha256.ofFile(zip);
        LoadedPlugin words = load().plugin("words").orElseThrow();
        put(
                "words.zip",
                PluginBuilder.empty("words").annotator("words", "another").zip());
        assertEquals(Optional.of(before), words.sha256());
    }

    @Test
    void hasTheZipsSha256AlsoWhenItIsUnpackedASecondTime() throws IOException {
        Path zip = put(PluginBuilder.plugin("words"));
        Path place = load().plugin("words").orElseThrow().place();
        Files.writeString(place.resolve("plugin.properties"), "plugin.id=evil");
        LoadedPlugin again = load().plugin("words").orElseThrow();
        assertNotEquals(place, again.place());
        assertEquals(Optional.of(Sha256.ofFile(zip)), again.sha256());
    }

    @Test
    void ofAFolderHasTheSha256OfItsNamesAndContents() throws IOException {
        Path folder = file("words");
        PluginBuilder.plugin("words").unpackTo(folder);
        LoadedPlugin words = load().plugin("words").orElseThrow();
        assertEquals(Kind.FOLDER, words.kind());
        String before = words.sha256().orElseThrow();
        assertEquals(before, words.sha256().orElseThrow());
        Files.move(folder.resolve("plugin.properties"), folder.resolve("other.properties"));
        assertNotEquals(before, words.sha256().orElseThrow());
    }

    @Test
    void hashesAFolderAsSha256sumDoes() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("some/lib"));
        Files.writeString(folder.resolve("b.txt"), "b\n");
        Files.writeString(folder.resolveSibling("a.txt"), "a\n");
        // find . -type f -printf '%P\n' | LC_ALL=C sort | xargs sha256sum | sha256sum
        assertEquals(
                "dc9e4a5a52b8786755e6f200e69126c42ced6051a092082056b6d8933d71833f",
                Sha256.ofFolder(folder.getParent()));
    }

    @Test
    void saysWhenItsFolderIsGone() {
        LoadedPlugin gone = new LoadedPlugin("gone", "1.0.0", Kind.FOLDER, temporary.resolve("gone"), List.of());
        assertThrows(UncheckedIOException.class, gone::sha256);
    }

    @Test
    void namesTheDependenciesThatItSees() {
        put(PluginBuilder.plugin("names"));
        put(PluginBuilder.plugin("user").dependsOn("names, absent?"));
        assertEquals(List.of("names"), load().plugin("user").orElseThrow().dependencies());
    }

    @Test
    void isNoPluginThatWasRefused() {
        put(PluginBuilder.plugin("lonely").dependsOn("absent"));
        assertEquals(Optional.empty(), load().plugin("lonely"));
    }

    @Test
    void ofTheClassPathHasNoSha256() {
        LoadedPlugin classes = Plugins.of("mine", "0.1.0").plugin("mine").orElseThrow();
        assertEquals(Kind.CLASS_PATH, classes.kind());
        assertEquals(Optional.empty(), classes.sha256());
    }
}
