package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that makes starts faster. */
class PrepareTest {

    private static final String NEWS = "{\"id\": \"a\", \"text\": \"\\\"Yes,\\\" said Ann Lee on 3 May 2024.\"}\n";

    @TempDir
    private Path folder = Path.of("");

    private Gloss gloss() {
        return Gloss.fresh(folder);
    }

    private Outcome quotes() {
        return gloss().reading(NEWS)
                .run("run", "quotes", "dates", "-i", "-", "-o", "-")
                .endedWith(0);
    }

    private Path archive() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("cache/glossator/start"))) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all::toString);
            return all.get(0);
        }
    }

    private long classesFromTheArchive() throws Exception {
        Path log = folder.resolve("classes.log");
        gloss().with("GLOSS_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
                .run("version")
                .endedWith(0);
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("org.glossator.") && line.contains("shared objects file"))
                    .count();
        }
    }

    @Test
    void changesNothingButTheTime() throws Exception {
        String before = quotes().out();
        assertEquals(0, classesFromTheArchive());
        Outcome made = gloss().run("prepare").endedWith(0);
        made.said("[" + archive() + "]");
        assertEquals("", made.out());
        assertTrue(classesFromTheArchive() > 3);
        assertEquals(before, quotes().out());
    }

    @Test
    void isMadeAnewWhenAskedAgainAndLeavesNothingElse() throws Exception {
        gloss().run("prepare").endedWith(0);
        gloss().run("prepare").endedWith(0);
        assertTrue(Files.size(archive()) > 1_000_000);
    }

    @Test
    void isPassedOverWhereItDoesNotFit() throws Exception {
        String before = quotes().out();
        gloss().run("prepare").endedWith(0);
        Path archive = archive();
        byte[] whole = Files.readAllBytes(archive);
        for (byte[] broken : List.of(new byte[0], "no archive".getBytes(StandardCharsets.UTF_8), flipped(whole))) {
            Files.delete(archive);
            Files.write(archive, broken);
            Outcome outcome = quotes();
            assertEquals(before, outcome.out());
            assertEquals(1, outcome.err().lines().count(), outcome::toString);
        }
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = bytes.length / 4; i < bytes.length * 3 / 4; i += 1000) {
            flipped[i] = (byte) ~flipped[i];
        }
        return flipped;
    }

    @Test
    void cannotBeMadeWhereTheCacheIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");
        gloss().with("XDG_CACHE_HOME", file.toString())
                .run("prepare")
                .endedWith(7)
                .said("E4103 the archive [" + file);
        gloss().with("XDG_CACHE_HOME", "")
                .with("HOME", "")
                .run("prepare")
                .endedWith(2)
                .said("E4104");
    }
}
