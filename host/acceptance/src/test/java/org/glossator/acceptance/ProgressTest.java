package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How far a run is, on standard error. */
@Order(5)
class ProgressTest {

    /** Takes its time over each document, and fails on the third. */
    private static final String SLOW = """
            @org.pf4j.Extension
            public final class Stranger implements AnnotatorFactory<NoParameters> {
                public record Slow(String words) {}
                public String name() { return "slow"; }
                public NoParameters defaults() { return new NoParameters(); }
                public Set<Layer<?>> writes(NoParameters none) { return Set.of(new Layer<>("slow", Slow.class)); }
                public Annotator create(NoParameters none, Context context) {
                    return (DocumentAnnotator) (document, out) -> {
                        try {
                            Thread.sleep(600);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        while (document.text().contains("endless")) {
                            java.util.concurrent.locks.LockSupport.park();
                        }
                        if (document.text().contains("exit")) {
                            System.exit(0);
                        }
                        if (document.text().contains("third")) {
                            throw new IllegalStateException("not this one");
                        }
                    };
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeDocuments() throws IOException {
        StrangersPlugin.zip(Files.createDirectories(folder.resolve("zips")), "slow", SLOW);
        Files.createDirectories(folder.resolve("in"));
        for (String name : List.of("first", "second", "third", "fourth", "fifth")) {
            Files.writeString(folder.resolve("in/" + name + ".txt"), "The " + name + " one.");
        }
    }

    @Test
    void isAnObjectALineForPrograms() {
        Outcome outcome =
                Gloss.in(folder).run(words("--progress", "json", "--quiet")).endedWith(1);
        List<JsonNode> lines = Records.of(outcome.err());
        assertTrue(lines.size() >= 3, outcome::toString);
        Set<String> keys = Set.of(
                "phase",
                "read",
                "written",
                "total",
                "errors",
                "bytes",
                "totalBytes",
                "rate",
                "secondsLeft",
                "slowest",
                "longest",
                "seconds");
        lines.forEach(line -> assertTrue(line.propertyNames().containsAll(keys), line::toString));
        JsonNode last = lines.get(lines.size() - 1);
        assertTrue(last.path("done").asBoolean(false), last::toString);
        assertEquals(5, last.path("written").asInt());
        assertEquals(5, last.path("total").asInt());
        assertEquals(1, last.path("errors").asInt());
        assertEquals(1, last.path("partial").asInt());
        assertEquals(last.path("totalBytes").asLong(), last.path("bytes").asLong());
        assertEquals("complete", last.path("ending").asString());
        assertEquals("slow", last.path("slowest").asString());
        assertTrue(last.path("longest").isNull(), last::toString);
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.path("longest")
                                .path("document")
                                .asString("")
                                .endsWith(".txt")),
                outcome::toString);
        assertTrue(last.path("secondsOf").path("slow").asDouble() >= 3, last::toString);
        assertFalse(lines.get(0).has("done"), outcome::toString);
    }

    @Test
    void leavesNothingButObjectsOnStandardErrorForPrograms() {
        Outcome outcome = Gloss.in(folder)
                .run(words("--progress", "json", "-o", "in/out.jsonl"))
                .endedWith(1);
        Records.of(outcome.err()); // each line is one
        List<JsonNode> again = Records.of(Gloss.in(folder)
                .run(words("--progress", "json", "-o", "in/out.jsonl", "--changed"))
                .endedWith(1)
                .err());
        assertEquals(
                "[in/out.jsonl] is the output, so it is not read as input",
                again.get(0).path("note").asString());
        List<JsonNode> refused = Records.of(Gloss.in(folder)
                .run(words("--progress", "json", "-o", "in/out.jsonl"))
                .endedWith(2)
                .err());
        assertTrue(refused.get(0).path("trouble").asString().startsWith("E2007 "), refused::toString);
    }

    @Test
    void saysHowMuchOfARepeatedRunWasComparedBeforeItWasInterrupted() {
        Gloss gloss = Gloss.in(folder);
        gloss.run(words("-o", "out.jsonl")).endedWith(1);
        Gloss.Running running =
                gloss.start("verify-run", "out.jsonl", "--plugins", "zips", "--workers", "1", "--progress", "json");
        Awaiting.that(() -> said(running).contains("slowest"), () -> "a line of progress in " + said(running));
        running.interrupt();
        running.end().endedWith(130).said("interrupted: ").said(" of 5 records compared, the same so far");
        gloss.run("verify-run", "out.jsonl", "--plugins", "zips", "--max-errors", "1")
                .endedWith(2)
                .said("--max-errors");
    }

    @Test
    void saysWhatItWaitsForWhereItIsToldToEndAndWhoEndedIt() throws IOException {
        Files.writeString(folder.resolve("stuck.txt"), "An endless one.");
        String[] stuck = {"run", "slow", "-i", "stuck.txt", "-o", "out.jsonl", "--plugins", "zips", "--progress", "json"
        };
        Gloss.Running running = Gloss.in(folder).start(stuck);
        String call = "\"longest\": {\"annotator\": \"slow\", \"document\": \"stuck.txt\"";
        Awaiting.that(() -> said(running).contains(call), () -> "the call that is under way in " + said(running));
        assertTrue(said(running).contains("\"slowest\": \"slow\""), () -> said(running));
        running.interrupt();
        String waits = "told to end; waits up to 10 s for the documents in work: slow at stuck.txt";
        Awaiting.that(() -> said(running).contains(waits), () -> "what it waits for in " + said(running));
        running.process().destroyForcibly().onExit().join();

        Files.writeString(folder.resolve("in/quit.txt"), "Let us exit.");
        Gloss.in(folder)
                .run(words("-o", "ended.jsonl"))
                .endedWith(4)
                .said("E4107 plugin slow ended Java by System.exit in [stranger.Stranger.")
                .said("the plugin ended Java: 3 documents are written; go on with --resume");
    }

    @Test
    void isNothingWhereNobodyWantsIt() {
        assertEquals(
                "",
                Gloss.in(folder)
                        .run(words("--progress", "none", "--quiet"))
                        .endedWith(1)
                        .err());
        Gloss.in(folder).run(words("--progress", "loud")).endedWith(2).said("--progress");
    }

    @Test
    void isALineOnATerminalThatGoesAwayAgain() throws IOException {
        Path out = folder.resolve("out.jsonl");
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder), words("-o", "out.jsonl"))) {
            terminal.awaits(" of 5 documents, ");
            terminal.awaitsEnd().awaits("1 partial");
            assertFalse(terminal.screen().contains(" of 5 documents"), terminal::screen);
        }
        Set<String> ids = new TreeSet<>();
        Records.of(Files.readString(out))
                .forEach(record -> ids.add(record.path("id").asString()));
        assertEquals(5, ids.size());
    }

    @Test
    void staysAwayFromRecordsThatGoToTheTerminal() {
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder), words("--format", "native"))) {
            terminal.awaitsEnd().awaits("1 partial");
            assertFalse(terminal.sent().contains(" of 5 documents"), terminal::sent);
        }
    }

    private static String said(Gloss.Running running) {
        try {
            return Files.readString(running.err());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] words(String... more) {
        String[] words = new String[more.length + 8];
        List<String> first = List.of("run", "slow", "-i", "in", "--plugins", "zips", "--workers", "1");
        for (int i = 0; i < words.length; i++) {
            words[i] = i < 8 ? first.get(i) : more[i - 8];
        }
        return words;
    }
}
