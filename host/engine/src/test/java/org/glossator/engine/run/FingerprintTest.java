package org.glossator.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path folder;

    private static Fingerprint of(Map<String, String> contents) {
        return new Fingerprint(
                "0.1.0",
                List.of(new Fingerprint.Print("dates", "date-normalisation", "0.2.0", contents, Map.of())),
                Map.of(),
                List.of("news"));
    }

    @Test
    void tellsAnotherBuildOfThePluginFromAnotherBuildOfWhatItStandsOn() {
        Fingerprint before = of(Map.of("date-normalisation", "aaaaaaaaaa", "calendars", "cccccccccc"));
        assertEquals(List.of(), before.differencesFrom(before));
        assertEquals(
                List.of("dates is another build of date-normalisation 0.2.0 (bbbbbbbb and was aaaaaaaa)"),
                of(Map.of("date-normalisation", "bbbbbbbbbb", "calendars", "cccccccccc"))
                        .differencesFrom(before));
        assertEquals(
                List.of("dates stands on another build of the plugin calendars (dddddddd and was cccccccc)"),
                of(Map.of("date-normalisation", "aaaaaaaaaa", "calendars", "dddddddddd"))
                        .differencesFrom(before));
        assertEquals(
                List.of("dates stands on another build of the plugin calendars (none and was cccccccc)"),
                of(Map.of("date-normalisation", "aaaaaaaaaa")).differencesFrom(before));
    }

    private Path jar(String name, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a.class"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void knowsABuildOfTheHostByWhatItsJarsHold() throws Exception {
        String build = HostBuild.of(jar("one.jar", "code"));
        assertEquals(8, build.length());
        assertEquals(build, HostBuild.of(jar("two.jar", "code")));
        assertNotEquals(build, HostBuild.of(jar("one.jar", "changed")));
    }

    @Test
    void knowsNoBuildWhereThereIsNoJar() throws Exception {
        assertEquals("", HostBuild.of(folder));
        assertEquals("", HostBuild.of(folder.resolve("none.jar")));
        assertEquals("", HostBuild.of(null));
        assertEquals("", HostBuild.of(Files.writeString(folder.resolve("a.jar"), "no zip")));
    }
}
