package org.glossator.engine.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;

class DisabledTest extends LoadingTest {

    private PluginStatus disabled(String id, String version, String file) {
        String reason =
                "disabled.txt in its folder names it; to use it: gloss plugin enable " + id + ", or delete that line";
        return new PluginStatus(id, version, file(file), State.DISABLED, reason, List.of());
    }

    @Test
    void switchesOffAPlugin() {
        put(PluginBuilder.plugin("words"));
        put("disabled.txt", "# not now\n words # slow\n\n".getBytes(UTF_8));
        Plugins plugins = load();
        assertEquals(disabled("words", "1.0.0", "words.zip"), status(plugins, file("words.zip")));
        assertEquals(Optional.empty(), plugins.annotator("words"));
    }

    @Test
    void switchesOffAPluginThatWouldBeRefused() {
        put(PluginBuilder.plugin("words").requires("banana"));
        put("noise.zip", new byte[] {1, 2, 3});
        put("disabled.txt", "words\r\nnoise\r\n".getBytes(UTF_8));
        Plugins plugins = load();
        assertEquals(disabled("words", "1.0.0", "words.zip"), status(plugins, file("words.zip")));
        assertEquals(disabled("noise", "", "noise.zip"), status(plugins, file("noise.zip")));
    }

    @Test
    void goesByTheIdNotByTheFileName() {
        PluginBuilder.plugin("words").zipTo(file("other.zip"));
        put("disabled.txt", "other".getBytes(UTF_8));
        assertEquals(State.READY, status(load(), file("other.zip")).state());
    }

    @Test
    void holdsForItsOwnFolderAndThoseAfterIt() {
        Path more = temporary.resolve("more");
        PluginBuilder.plugin("words").zipTo(more.resolve("words.zip"));
        put("disabled.txt", "words".getBytes(UTF_8));
        try (Plugins plugins = Plugins.load(List.of(folder(), more), cache())) {
            PluginStatus words = status(plugins, more.resolve("words.zip"));
            assertEquals(State.DISABLED, words.state());
            assertTrue(words.reason().startsWith("disabled.txt in " + folder() + " names it"), words.reason());
        }
        try (Plugins plugins = Plugins.load(List.of(more, folder()), cache())) {
            assertEquals("words", run(plugins, "words"), "it is no folder after that one");
        }
        put(PluginBuilder.plugin("words"));
        try (Plugins plugins = Plugins.load(List.of(folder(), more), cache())) {
            assertEquals(State.DISABLED, status(plugins, file("words.zip")).state());
            assertEquals(
                    State.DISABLED, status(plugins, more.resolve("words.zip")).state(), "else it took its place");
        }
    }

    @Test
    void loadsTheOthersWhereTheListCannotBeRead() throws IOException {
        Path unreadable = Path.of("/proc/self/mem"); // by nobody, not even by root
        assumeTrue(Files.exists(unreadable), "no such file here");
        Files.createSymbolicLink(file("disabled.txt"), unreadable);
        PluginStatus list = status(load(), file("disabled.txt"));
        assertEquals(State.REFUSED, list.state());
        assertTrue(list.reason().contains("every plugin of its folder is loaded"), list.reason());
        assertEquals("good", PluginOnDisk.in(folder()).get(0).id());
    }

    @Test
    void acceptsAnUnreadableListOfNothing() {
        put("disabled.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10, (byte) 0xc3});
        assertEquals(1, load().statuses().size());
    }
}
