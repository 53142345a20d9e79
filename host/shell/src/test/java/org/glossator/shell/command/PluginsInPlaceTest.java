package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.glossator.engine.plugin.install.PluginHome;
import org.glossator.shell.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are switched and removed where they lie: what comes with the launcher is everybody's, what is installed one's own. */
class PluginsInPlaceTest {

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Shell shell;
    private Path brought;
    private Path own;

    @BeforeEach
    void open() throws IOException {
        brought = Files.createDirectories(folder.resolve("launcher"));
        own = Files.createDirectories(folder.resolve("own"));
        shell = new Shell(
                new Screen(OutputStream.nullOutputStream(), err, () -> 80, false, false),
                InputStream.nullInputStream(),
                List.of(brought),
                folder.resolve("cache"));
        shell.installed(new PluginHome(own));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private static void put(Path folder, String id, String needs) throws IOException {
        String properties = "plugin.id=" + id + "\nplugin.version=1.0.0\nplugin.dependencies=" + needs + "\n";
        try (OutputStream file = Files.newOutputStream(folder.resolve(id + "-1.0.0.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("plugin.properties"));
            zip.write(properties.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void gloss(int code, String line, String said) throws IOException {
        err.reset();
        String[] words = ("plugin " + line).split(" ");
        assertEquals(code, GlossCommand.over(shell, words[0]).execute(words), this::said);
        assertTrue(said().contains(said), this::said);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void switchesOffWhatCameWithTheLauncherForOnePersonOnly() throws IOException {
        put(brought, "names", "");
        gloss(0, "disable names", "names is disabled");
        assertFalse(Files.exists(brought.resolve("disabled.txt")), "others may want it");
        assertEquals("names\n", Files.readString(own.resolve("disabled.txt")));
        gloss(0, "disable names", "names is disabled already");
        gloss(0, "enable names", "names is enabled");
        gloss(0, "enable names", "names is enabled already");
        assertEquals("", Files.readString(own.resolve("disabled.txt")));
    }

    @Test
    void switchesOnWhatTheLauncherBringsSwitchedOff() throws IOException {
        put(brought, "names", "");
        Files.writeString(brought.resolve("disabled.txt"), "names\n");
        gloss(0, "disable names", "already");
        gloss(0, "enable names", "names is enabled");
        assertEquals("", Files.readString(brought.resolve("disabled.txt")));
    }

    @Test
    void switchesEveryCopyAndLeavesTheLaunchersList() throws IOException {
        put(brought, "names", "");
        put(own, "names", "");
        gloss(0, "disable names", "names is disabled");
        assertFalse(Files.exists(brought.resolve("disabled.txt")), "others may want it");
        gloss(0, "disable names", "names is disabled already");
        Files.writeString(brought.resolve("disabled.txt"), "names\n");
        gloss(0, "enable names", "names is enabled");
        gloss(0, "enable names", "names is enabled already");
    }

    @Test
    void switchesOnWhatAFolderOfTheLineSwitchesOff() throws IOException {
        put(own, "names", "");
        Path named = Files.createDirectories(folder.resolve("named"));
        Files.writeString(named.resolve("disabled.txt"), "names\n");
        gloss(0, "enable names --plugins " + named, "names is enabled");
        gloss(0, "enable names --plugins " + named, "names is enabled already");
        assertEquals("", Files.readString(named.resolve("disabled.txt")));
    }

    @Test
    void saysThatThereIsNothingToUpdate() throws IOException {
        gloss(0, "update", "nothing to update");
        put(own, "names", "");
        gloss(0, "update", "names stays as it is: came from no index");
        gloss(0, "update names", "nothing to update");
    }

    @Test
    void suggestsTheNearestIdWhereThereIsNone() throws IOException {
        put(own, "names", "");
        for (String command : List.of("enable", "disable", "remove", "update", "info")) {
            gloss(4, command + " name", "did you mean names?");
        }
    }

    @Test
    void keepsWhatAnotherPluginNeeds() throws IOException {
        put(own, "names", "");
        put(own, "places", "names@>=1.0.0, sounds?@>=1.0.0");
        put(own, "sounds", "");
        gloss(4, "remove names", "E4518 plugin names is needed by places 1.0.0, and nobody can be asked");
        shell.person((text, otherwise) -> false);
        gloss(4, "remove names", "E4518 plugin names is needed by places 1.0.0, and you want to keep it");
        gloss(0, "remove sounds", "removed sounds");
        gloss(0, "disable names", "places needs it, and cannot be used until it is enabled");
        gloss(0, "enable names", "names is enabled");
        gloss(0, "disable places", "places is disabled");
        gloss(0, "remove names", "removed names");
        gloss(0, "enable places", "places is enabled");
        put(own, "names", "");
        gloss(0, "remove names --yes", "removed names");
        gloss(4, "remove names", "E4512 no plugin [names] is installed");
        put(own, "names", "");
        shell.person((text, otherwise) -> true);
        gloss(0, "remove names", "places 1.0.0 cannot be used without names");
        assertFalse(Files.exists(own.resolve("names-1.0.0.zip")));
    }
}
