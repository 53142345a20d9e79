package org.glossator.engine.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;

class UnpackCacheTest extends LoadingTest {

    private static PluginBuilder words(String says) {
        return PluginBuilder.empty("words").annotator("words", says);
    }

    /** The folders in the cache that hold this plugin. */
    private List<Path> unpacked(String id) throws IOException {
        try (Stream<Path> all = Files.list(cache())) {
            return all.filter(folder -> Files.exists(folder.resolve("lib/" + id + ".jar")))
                    .toList();
        }
    }

    private List<Path> temporaries() throws IOException {
        try (Stream<Path> all = Files.list(cache())) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(UnpackCache.TEMPORARY))
                    .toList();
        }
    }

    @Test
    void unpacksIntoAFolderNamedByTheZipsSha256() throws IOException {
        put("words.zip", words("one").zip());
        load();
        assertEquals(1, unpacked("words").size());
        assertTrue(unpacked("words").get(0).getFileName().toString().matches("[0-9a-f]{64}"));
        assertEquals(List.of(), temporaries());
    }

    @Test
    void unpacksOnlyOnce() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Path jar = unpacked("words").get(0).resolve("lib/words.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        load();
        assertEquals(Instant.EPOCH, Files.getLastModifiedTime(jar).toInstant());
    }

    @Test
    void usesANewZipThatIsOlderThanTheUnpackedOne() throws IOException {
        put("words.zip", words("before").zip());
        load().close();
        Path zip = put("words.zip", words("after").zip());
        Files.setLastModifiedTime(zip, FileTime.from(Instant.EPOCH));
        assertEquals("after", run(load(), "words"));
    }

    @Test
    void doesNotHonourEditedProperties() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Path properties = unpacked("words").get(0).resolve("plugin.properties");
        Files.writeString(properties, "plugin.id=evil\nplugin.version=6.6.6\nplugin.class=evil.Main");
        assertEquals(ready("words", "1.0.0", "words.zip", "words"), status(load(), file("words.zip")));
        assertEquals(2, unpacked("words").size());
    }

    @Test
    void doesNotUseAnExchangedJar() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Files.write(
                unpacked("words").get(0).resolve("lib/words.jar"), words("two").jar());
        assertEquals("one", run(load(), "words"));
    }

    @Test
    void doesNotUseAnAddedJar() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Files.write(
                unpacked("words").get(0).resolve("lib/a.jar"),
                PluginBuilder.plugin("evil").jar());
        assertEquals(ready("words", "1.0.0", "words.zip", "words"), status(load(), file("words.zip")));
    }

    @Test
    void repairsAnIncompleteFolder() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Files.delete(unpacked("words").get(0).resolve("lib/words.jar"));
        assertEquals("one", run(load(), "words"));
    }

    @Test
    void leavesAChangedFolderAloneAndUsesASecondOne() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Path first = unpacked("words").get(0);
        Path added = Files.createFile(first.resolve("added"));
        load().close();
        load().close();
        assertTrue(Files.exists(added));
        assertEquals(
                List.of(first, first.resolveSibling(first.getFileName() + "-1")),
                unpacked("words").stream().sorted().toList());
    }

    @Test
    void givesUpWhenEveryFolderIsChanged() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Path first = unpacked("words").get(0);
        Files.createFile(first.resolve("added"));
        for (int i = 1; i < 10; i++) {
            Files.createFile(first.resolveSibling(first.getFileName() + "-" + i));
        }
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "its unpacked files in " + first
                        + " were changed again and again; delete that folder while no host runs");
    }

    @Test
    void doesNotFollowALinkInTheCache() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Path jar = unpacked("words").get(0).resolve("lib/words.jar");
        Path elsewhere = Files.move(jar, temporary.resolve("elsewhere.jar"));
        Files.createSymbolicLink(jar, elsewhere);
        assertEquals("one", run(load(), "words"));
        assertEquals(2, unpacked("words").size());
    }

    @Test
    void deletesWhatAKilledHostLeftADayAgo() throws IOException {
        Path old = Files.createDirectories(cache().resolve(UnpackCache.TEMPORARY + "old/lib"));
        Files.write(old.resolve("words.jar"), new byte[5]);
        Path fresh = Files.createDirectories(cache().resolve(UnpackCache.TEMPORARY + "fresh"));
        Path other = Files.createDirectories(cache().resolve("other"));
        FileTime dayAgo = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(old.getParent(), dayAgo);
        Files.setLastModifiedTime(other, dayAgo);
        load();
        assertEquals(List.of(fresh), temporaries());
        assertTrue(Files.exists(other));
    }

    @Test
    void deletesWhatNobodyUsedForNinetyDays() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Path one = unpacked("words").get(0);
        put("words.zip", words("two").zip());
        load().close();
        Files.setLastModifiedTime(one, daysAgo(89));
        load().close();
        assertEquals(2, unpacked("words").size());
        Files.setLastModifiedTime(one, daysAgo(91));
        load().close();
        assertEquals(1, unpacked("words").size());
        assertEquals(List.of(), temporaries());
        assertFalse(Files.exists(one));
    }

    @Test
    void notesWhenAFolderIsUsed() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        Path folder = unpacked("words").get(0);
        Files.setLastModifiedTime(folder, daysAgo(89));
        load().close();
        assertTrue(Files.getLastModifiedTime(folder).compareTo(daysAgo(1)) > 0);
    }

    private static FileTime daysAgo(int days) {
        return FileTime.from(Instant.now().minus(Duration.ofDays(days)));
    }

    @Test
    void closingDeletesNothing() throws IOException {
        put("words.zip", words("one").zip());
        load().close();
        assertEquals(1, unpacked("words").size());
        assertTrue(Files.exists(file("words.zip")));
    }

    @Test
    void saysSoWhenTheCacheIsAFile() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        try (Plugins plugins = Plugins.load(List.of(folder()), file)) {
            PluginStatus status = status(plugins, file("good.zip"));
            assertEquals(State.REFUSED, status.state());
            assertEquals(
                    "the zip cannot be unpacked into " + file + " (java.nio.file.FileAlreadyExistsException: " + file
                            + ")",
                    status.reason());
        }
    }

    @Test
    void threeHostsAtOnceFillOneFreshCache() throws Exception {
        put("words.zip", words("one").zipEntry("data/model", new byte[1 << 20]).zip());
        ExecutorService hosts = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 12; round++) {
                Path fresh = temporary.resolve("fresh-" + round);
                CountDownLatch start = new CountDownLatch(3);
                Callable<String> host = () -> {
                    start.countDown();
                    start.await();
                    try (Plugins plugins = Plugins.load(List.of(folder()), fresh)) {
                        return run(plugins, "words") + run(plugins, "good");
                    }
                };
                for (Future<String> said : hosts.invokeAll(List.of(host, host, host))) {
                    assertEquals("onegood", said.get());
                }
                try (Stream<Path> all = Files.list(fresh)) {
                    assertEquals(2, all.count());
                }
            }
        } finally {
            hosts.shutdown();
        }
    }

    @Test
    void threeProcessesAtOnceFillOneFreshCache() throws Exception {
        put("words.zip", words("one").zipEntry("data/model", new byte[1 << 20]).zip());
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Host.class.getName(),
                            folder().toString(),
                            cache().toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        for (Process process : processes) {
            assertEquals("onegood", new String(process.getInputStream().readAllBytes(), UTF_8));
            assertEquals(0, process.waitFor());
        }
        assertEquals(1, unpacked("words").size());
        assertEquals(List.of(), temporaries());
    }

    /** A host in a process of its own. */
    static final class Host {
        private Host() {}

        public static void main(String[] arguments) {
            try (Plugins plugins = Plugins.load(List.of(new File(arguments[0]).toPath()), Path.of(arguments[1]))) {
                System.out.print(run(plugins, "words") + run(plugins, "good"));
            }
        }
    }
}
