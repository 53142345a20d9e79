package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileZipTest extends LoadingTest {

    private static final byte[] TEXT = {'h', 'i'};

    private static final String BOMB =
            "the zip unpacks to far more than its size, as a zip bomb does; do not use this zip";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "lib/../../evil.txt",
                "/evil.txt",
                "C:/evil.txt",
                "C:evil.txt",
                "lib\\evil.txt",
                "..\\evil.txt",
                "lib//evil.txt",
                "./evil.txt",
                "lib/.."
            })
    void refusesAPathThatLeadsOutside(String path) throws IOException {
        put(PluginBuilder.plugin("slip").zipEntry(path, TEXT));
        assertRefused(
                "slip",
                "",
                "slip.zip",
                "the zip has an entry \"" + path
                        + "\", expected a path inside the plugin, such as lib/plugin.jar; do not use this zip");
        try (Stream<Path> all = Files.walk(temporary)) {
            assertFalse(all.anyMatch(file -> file.endsWith("evil.txt")));
        }
    }

    @Test
    void refusesAControlCharacterInAPathAndShowsItHarmlessly() {
        put(PluginBuilder.plugin("bell").zipEntry("lib/\u001b]52;c;x\u0007", TEXT));
        assertRefused(
                "bell",
                "",
                "bell.zip",
                "the zip has an entry \"lib/\\u001b]52;c;x\\u0007\", expected a path inside the plugin, such as"
                        + " lib/plugin.jar; do not use this zip");
    }

    @Test
    void refusesALongPath() {
        String path = "lib/" + "a".repeat(197);
        put(PluginBuilder.plugin("lengthy").zipEntry(path, TEXT));
        assertRefused(
                "lengthy",
                "",
                "lengthy.zip",
                "the zip has an entry \"" + path.substring(0, 160)
                        + "…\", expected a path of at most 200 characters; do not use this zip");
    }

    @Test
    void refusesAPathThatTheFileSystemCannotHold() {
        put(PluginBuilder.plugin("wide").zipEntry("\u6f22".repeat(190), TEXT));
        PluginStatus status = status(load(), file("wide.zip"));
        assertEquals(PluginStatus.State.REFUSED, status.state());
        assertTrue(status.reason().startsWith("the zip cannot be unpacked into " + cache() + " ("), status.reason());
    }

    @ParameterizedTest
    @CsvSource({"0120777", "0020666", "0060666", "0010666", "0140777"})
    void refusesALinkAndADevice(String octal) {
        byte[] zip = PluginBuilder.plugin("link").zipEntry("lib/passwd", TEXT).zip();
        put("link.zip", RawZip.withMode(zip, "lib/passwd", Integer.parseInt(octal, 8)));
        assertRefused(
                "link",
                "",
                "link.zip",
                "the zip has an entry \"lib/passwd\" that is a link or a device, expected files and folders only;"
                        + " do not use this zip");
    }

    @ParameterizedTest
    @CsvSource({"lib/one, lib/two", "lib/one, lib/ONE", "lib/one, lib/One"})
    void refusesTwoEntriesOfOneName(String first, String second) {
        byte[] zip = PluginBuilder.plugin("twice")
                .zipEntry(first, TEXT)
                .zipEntry(second, TEXT)
                .zip();
        put("twice.zip", RawZip.renamed(zip, "lib/two", "lib/one"));
        assertRefused(
                "twice",
                "",
                "twice.zip",
                "the zip has an entry \"" + second.replace("two", "one")
                        + "\", expected each path only once; do not use this zip");
    }

    @Test
    void refusesAFileThatIsAFolderToo() {
        put(PluginBuilder.plugin("both").zipEntry("data", TEXT).zipEntry("data/more", TEXT));
        assertRefused(
                "both",
                "",
                "both.zip",
                "the zip has an entry \"data/more\", expected each path only once; do not use this zip");
    }

    @Test
    void refusesABombByItsDeclaredSizes() {
        put(PluginBuilder.plugin("bomb").zipEntry("lib/zeros", new byte[40 << 20]));
        assertRefused("bomb", "", "bomb.zip", BOMB);
    }

    @Test
    void refusesABombThatDeclaresASmallSize() throws IOException {
        byte[] zip = PluginBuilder.plugin("liar")
                .zipEntry("lib/zeros", new byte[40 << 20])
                .zip();
        put("liar.zip", RawZip.withDeclaredSize(zip, "lib/zeros", 1000));
        assertRefused("liar", "1.0.0", "liar.zip", BOMB);
        assertNothingLeftBehind();
    }

    @Test
    void refusesAnEntryThatIsLongerThanItDeclares() throws IOException {
        byte[] zip = PluginBuilder.plugin("liar")
                .zipEntry("lib/zeros", new byte[1000])
                .zip();
        put("liar.zip", RawZip.withDeclaredSize(zip, "lib/zeros", 999));
        assertRefused("liar", "1.0.0", "liar.zip", "the zip is damaged at \"lib/zeros\"; copy it again");
        assertNothingLeftBehind();
    }

    @Test
    void refusesTooManyEntries() {
        PluginBuilder plugin = PluginBuilder.plugin("many");
        for (int i = 0; i < 100; i++) {
            plugin.zipEntry("data/" + i, TEXT);
        }
        put(plugin);
        Limits limits = new Limits(1 << 20, 1 << 20, 100, 1 << 20, 100, 100, Duration.ofSeconds(30));
        assertEquals(
                "the zip has 102 entries, expected at most 100",
                status(load(limits), file("many.zip")).reason());
    }

    @Test
    void loadsAZipWithEntriesForFolders() {
        put(PluginBuilder.plugin("words")
                .zipEntry("lib/", new byte[0])
                .zipEntry("data/", new byte[0])
                .zipEntry("data/deep/", new byte[0])
                .zipEntry("data/deep/x", TEXT));
        assertEquals(ready("words", "1.0.0", "words.zip", "words"), status(load(), file("words.zip")));
    }

    @Test
    void loadsAZipThatWasPackedOnUnix() {
        byte[] zip = PluginBuilder.plugin("words").zip();
        put("words.zip", RawZip.withMode(zip, "lib/words.jar", 0100644));
        assertEquals(ready("words", "1.0.0", "words.zip", "words"), status(load(), file("words.zip")));
    }

    private void assertNothingLeftBehind() throws IOException {
        try (Stream<Path> all = Files.list(cache())) {
            assertFalse(all.anyMatch(file -> file.getFileName().toString().startsWith(UnpackCache.TEMPORARY)));
        }
    }
}
