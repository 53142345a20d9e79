package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** An index of documents that stays is what it was before a run, or what it is after it, whenever the run is killed. */
@Order(7)
class IndexKillTest {

    private static final int KILLS = Integer.getInteger("gloss.kills", 2);
    private static final long SEED = Long.getLong("gloss.seed", System.nanoTime());

    private final Path folder;
    private final Path earlier;
    private final Path later;
    private final Path last;

    IndexKillTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        List<String> lines = Files.readAllLines(ManyArticles.write(folder.resolve("all.jsonl"), 700));
        earlier = Files.write(folder.resolve("earlier.jsonl"), lines.subList(0, 400));
        later = Files.write(folder.resolve("later.jsonl"), renamed(lines.subList(200, 600), "n"));
        last = Files.write(folder.resolve("last.jsonl"), renamed(lines.subList(150, 650), "q"));
    }

    private static List<String> renamed(List<String> lines, String to) {
        return lines.stream()
                .map(line -> line.replaceFirst("\"d(\\d+)\"", "\"" + to + "$1\""))
                .toList();
    }

    @Test
    void answersTheSameAfterAKillAtAnyMoment(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", Long.toString(SEED));
        Random random = new Random(SEED);
        Path undisturbed = Files.createDirectories(folder.resolve("undisturbed"));
        long start = System.nanoTime();
        run(undisturbed, earlier);
        long length = System.nanoTime() - start;
        byte[] said = run(undisturbed, later);
        byte[] saidLast = run(undisturbed, last);
        assertTrue(
                new String(said, java.nio.charset.StandardCharsets.UTF_8).contains("d00250"), "nothing of the index");

        Path killed = Files.createDirectories(folder.resolve("killed"));
        run(killed, earlier);
        for (int i = 0; i < KILLS; i++) {
            Gloss.Running running = gloss(killed).start(arguments(later, "--resume"));
            running.process().waitFor((long) (length * (.5 + random.nextDouble() * .6)), TimeUnit.NANOSECONDS);
            running.process().destroyForcibly().waitFor();
        }
        gloss(killed).run(arguments(later, "--resume")).endedWith(0);
        assertArrayEquals(said, Files.readAllBytes(killed.resolve("later.jsonl.out")), "seed " + SEED);
        assertArrayEquals(saidLast, run(killed, last), "seed " + SEED);
    }

    @Test
    void namesADamagedFile() throws Exception {
        run(folder, earlier);
        Path keys;
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            keys = files.filter(file -> file.toString().endsWith(".tim"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(keys);
        bytes[bytes.length / 2] ^= 1;
        Files.write(keys, bytes);

        Outcome outcome = gloss(folder).run(arguments(last));

        assertTrue(outcome.code() != 0, outcome.toString());
        outcome.said("[index] is damaged").said(keys.getFileName().toString());
    }

    private byte[] run(Path work, Path documents) throws Exception {
        gloss(work).run(arguments(documents)).endedWith(0);
        return Files.readAllBytes(work.resolve(documents.getFileName() + ".out"));
    }

    private Gloss gloss(Path work) {
        return Gloss.in(folder).at(work);
    }

    private static String[] arguments(Path documents, String... more) {
        return Stream.concat(
                        Stream.of(
                                "run",
                                "duplicates:index=index",
                                "-i",
                                documents.toString(),
                                "-o",
                                documents.getFileName() + ".out"),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
