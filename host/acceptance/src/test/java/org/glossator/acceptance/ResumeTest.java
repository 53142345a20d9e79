package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

    /** Takes its time, so that a run lasts for several checkpoints. */
    private static final String SLOW = """
            @org.pf4j.Extension
            public final class Stranger implements AnnotatorFactory<NoParameters> {
                public record Length(int characters) {}
                private static final Layer<Length> LENGTHS = new Layer<>("lengths", Length.class);
                public String name() { return "slow"; }
                public NoParameters defaults() { return new NoParameters(); }
                public Set<Layer<?>> writes(NoParameters parameters) { return Set.of(LENGTHS); }
                public Annotator create(NoParameters parameters, Context context) {
                    return (DocumentAnnotator) (document, out) -> {
                        java.util.concurrent.locks.LockSupport.parkNanos(8_000_000);
                        out.add(LENGTHS, document.span(), new Length(document.text().length()), Evidence.of("length"));
                    };
                }
            }
            """;

    private static final int DOCUMENTS = 900;
    private static final String[] RUN = {"run", "slow", "dates", "-i", "in.jsonl", "-o", "out.jsonl"};

    @TempDir
    private Path folder;

    private Gloss gloss;

    @BeforeEach
    void prepare() throws Exception {
        Path zip = StrangersPlugin.zip(folder, "slow", SLOW);
        gloss = Gloss.in(folder)
                .of(Distribution.built().copyTo(folder.resolve("gloss")).with(zip));
        Files.write(folder.resolve("in.jsonl"), documents(), StandardCharsets.UTF_8);
    }

    /** With a line that is none, and an id twice. */
    private static List<String> documents() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            lines.add("{\"id\": \"" + i + "\", \"text\": \"On 3 May 2024 they met “" + "x é ".repeat(i % 97) + "”.\"}");
        }
        lines.set(70, "no json");
        lines.set(500, lines.get(3));
        return lines;
    }

    private byte[] out() {
        return bytes(folder.resolve("out.jsonl"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome run(String... more) {
        return gloss.run(with("16", more));
    }

    /** The annotator mostly waits, so that with many workers a run is soon over. */
    private static String[] with(String workers, String... more) {
        List<String> all = new ArrayList<>(List.of(RUN));
        all.addAll(List.of("--workers", workers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private long checkpoints() {
        Path journal = folder.resolve("out.jsonl.journal");
        return Files.exists(journal)
                ? new String(bytes(journal), StandardCharsets.UTF_8).lines().count()
                : 0;
    }

    /** Begins a run, and kills it when it has written so many lines into its journal. */
    private void killedBehind(int checkpoints, String... more) {
        Gloss.Running running = gloss.start(with("2", more));
        Awaiting.that(() -> checkpoints() >= checkpoints || !running.process().isAlive(), () -> "the journal");
        running.process().destroyForcibly();
        running.end().endedWith(137);
    }

    @Test
    void givesTheSameBytesHoweverOftenItWasKilled() throws Exception {
        run().endedWith(1);
        byte[] expected = out();
        Files.delete(folder.resolve("out.jsonl"));

        killedBehind(2);
        assertFalse(Files.exists(folder.resolve("out.jsonl")), "an unfinished run has its final name");
        killedBehind(3, "--resume");
        run().endedWith(2).said("E2012").said("--resume").said("--force");
        run("--text", "no", "--resume").endedWith(5).said("--text is [no] and was [yes]");
        gloss.run("run", "slow", "dates:profile=timebank", "-i", "in.jsonl", "-o", "out.jsonl", "--resume")
                .endedWith(5)
                .said("E2131")
                .said("dates:profile is [timebank] and was [auto]");
        Outcome resumed = run("--resume").endedWith(1).said("goes on behind");
        assertArrayEquals(expected, out(), resumed::toString);
        assertEquals(List.of("out.jsonl"), Outcome.filesLike(folder, "out.jsonl"));
        run("--resume").endedWith(1).said("[out.jsonl] is complete; there is nothing to resume, but 2 documents in it");
        List<String> more = documents();
        more.add("{\"id\": \"new\", \"text\": \"x\"}");
        Files.write(folder.resolve("in.jsonl"), more, StandardCharsets.UTF_8);
        run("--resume")
                .endedWith(5)
                .said("E2132 [out.jsonl] is complete")
                .said("it goes on behind document 900")
                .said("--changed");
        gloss.run("run", "nosuch", "-i", "in.jsonl", "-o", "out.jsonl", "--resume")
                .endedWith(4)
                .said("E2101");
        gloss.run("run", "slow", "-i", "gone.jsonl", "-o", "out.jsonl", "--resume")
                .endedWith(3);
        gloss.run("run", "dates:profile=timebank", "-i", "in.jsonl", "-o", "out.jsonl", "--resume")
                .endedWith(5)
                .said("E2131");
        gloss.run("run", "dates", "-i", "in.jsonl", "-o", "in.jsonl.text", "--format", "table")
                .endedWith(1);
        gloss.run("run", "dates", "-i", "in.jsonl", "-o", "in.jsonl.text", "--resume")
                .endedWith(2)
                .said("E2011");
    }

    @Test
    void goesOnBehindTheErrorsThatWereTooMany() throws Exception {
        run("--max-errors", "0").endedWith(1).said("E7005");
        run("--max-errors", "0", "--resume").endedWith(1).said("E7005");
        run("--max-errors", "1", "--resume").endedWith(1).said("E7005").said("behind the 501 records");
        run("--max-errors", "2", "--resume")
                .endedWith(1)
                .said("900 documents in all, with those written before: 898 ok, 0 partial, 2 failed");
        assertEquals(DOCUMENTS, Records.of(folder.resolve("out.jsonl")).size());
    }

    @Test
    void refusesAnotherInputAndASecondRun() throws Exception {
        Gloss.Running first = gloss.start(with("2"));
        Awaiting.that(() -> checkpoints() >= 2, () -> "the journal");
        run().endedWith(7).said("E7014");
        run("--force").endedWith(7).said("E7014");
        first.process().destroyForcibly();
        first.end();
        List<String> other = documents();
        other.set(1, other.get(1).replace("2024", "2025"));
        Files.write(folder.resolve("in.jsonl"), other, StandardCharsets.UTF_8);
        run("--resume").endedWith(5).said("E2132").said("document 2, [1],");
        assertTrue(Files.exists(folder.resolve("out.jsonl.part")));
        run("--resume", "--force").endedWith(2).said("give one of them");
    }

    @Test
    void isForNativeRecordsInAFile() {
        gloss.run("run", "dates", "-i", "in.jsonl", "-o", "-", "--resume")
                .endedWith(2)
                .said("-o out.jsonl");
        gloss.run("run", "dates", "-i", "in.jsonl", "-o", "t", "--format", "table", "--resume")
                .endedWith(2);
    }
}
