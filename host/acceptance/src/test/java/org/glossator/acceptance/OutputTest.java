package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OutputTest {

    private static final String SPEECH = "“All is well,” said Zoë Lee on Monday.";
    private static final String LINE = "{\"id\": \"a\", \"text\": \"" + SPEECH + "\"}\n";

    @TempDir
    private Path folder;

    @Test
    void isDataOnlyAndEverythingElseGoesToStandardError() throws Exception {
        Outcome outcome =
                gloss().run("run", "quotes", "-i", file("a.txt", SPEECH)).endedWith(0);
        assertEquals(1, outcome.records().size());
        assertTrue(outcome.out().startsWith("{\"glossator\":1,"), outcome::toString);
        outcome.said("1 document, all ok");
    }

    @Test
    void saysWhyDocumentsFailedAndWhereToLook() throws Exception {
        Files.createDirectory(folder.resolve("in"));
        file("in/long.txt", SPEECH);
        file("in/longer.txt", SPEECH + SPEECH);
        gloss().run("run", "quotes", "-i", "in", "--max-document", "10")
                .endedWith(1)
                .said("2 documents: 0 ok, 2 failed")
                .said("E1104 on 2 documents, first long.txt: is longer than 10 characters");
    }

    @Test
    void isNotWrittenUnderANameThatSaysItIsPacked() throws Exception {
        String text = file("a.txt", SPEECH);
        for (String more : List.of("native", "table")) {
            gloss().run("run", "quotes", "-i", text, "-o", "out.jsonl.GZ", "--format", more)
                    .endedWith(2)
                    .said("[out.jsonl.GZ]")
                    .said("gzip");
        }
        assertEquals(List.of(), Outcome.filesLike(folder, "out"));
    }

    @Test
    void isRefusedInTheWordsThatAPersonTypes() throws Exception {
        gloss().run("run", "-i", file("a.txt", SPEECH), "quotes")
                .endedWith(2)
                .said("it stands before -i, which takes every word behind it");
        gloss().run("run", "quotes", "-i", "a.txt", "--format", "x")
                .endedWith(2)
                .said("expected one of [native, table]");
        gloss().run("run", "quotes", "-i", "a.txt", "--workers", "100000")
                .endedWith(2)
                .said("--workers is [100000]; expected from 1 to 1000");
        gloss().run("run", "quotes", "-i", "a.txt", "--isolate-memory", "1GiB")
                .endedWith(2)
                .said("--isolate-memory is for annotators in processes of their own; add --isolate process");
        gloss().run("run", "quotes", "-i", "a.txt", "-o", "out.jsonl", "--changed", "--force")
                .endedWith(2)
                .said("--changed takes over what stands in OUT and --force replaces it; give one of them");
        gloss().run("run", "quotes", "-i", "a.txt", "--max-errors", "-1")
                .endedWith(2)
                .said("--max-errors is [-1]; expected 0 or more");
    }

    @Test
    void quietLeavesStandardErrorEmpty() throws Exception {
        Outcome outcome =
                gloss().run("run", "quotes", "-q", "-i", file("a.txt", SPEECH)).endedWith(0);
        assertEquals("", outcome.err());
    }

    @Test
    void hasTheSameBytesInAFileAndInAPipe() throws Exception {
        String text = file("a.txt", SPEECH);
        byte[] piped =
                gloss().run("run", "quotes", "-i", text, "-o", "-").endedWith(0).bytes();
        gloss().run("run", "quotes", "-i", text, "-o", "out.jsonl").endedWith(0);
        assertArrayEquals(piped, Files.readAllBytes(folder.resolve("out.jsonl")));
        assertEquals(List.of("out.jsonl"), Outcome.filesLike(folder, "out.jsonl"));
    }

    @Test
    void takesDocumentsFromStandardInput() {
        Outcome outcome =
                gloss().reading(LINE).run("run", "quotes", "-i", "-", "-o", "-").endedWith(0);
        assertEquals(List.of("a"), Records.ids(outcome.records()));
        outcome.printed("\"person\":\"Zoë Lee\"");
    }

    @Test
    void takesTextsAndLinesThatAreCompressed() throws Exception {
        compressed("a.jsonl.gz", LINE);
        compressed("b.txt.gz", SPEECH);
        Outcome outcome =
                gloss().run("run", "quotes", "-i", "a.jsonl.gz", "b.txt.gz").endedWith(0);
        assertEquals(
                SPEECH,
                outcome.records().get(1).get("text").asString(),
                "the text does not come out of the gzip whole");
        assertEquals(
                outcome.records().get(0).at("/layers"),
                outcome.records().get(1).at("/layers"),
                "the same text, other findings");
    }

    @Test
    void namesTextsByTheirPathBelowTheFolder() throws Exception {
        Files.createDirectories(folder.resolve("in/deep"));
        file("in/b.txt", SPEECH);
        file("in/deep/a.txt", SPEECH);
        file("in/notes.pdf", "no text");
        Outcome outcome = gloss().run("run", "quotes", "-i", "in").endedWith(0);
        assertEquals(List.of("b.txt", "deep/a.txt"), Records.ids(outcome.records()));
    }

    @Test
    void takesAGlobThatNoShellHasExpanded() throws Exception {
        file("one.txt", SPEECH);
        file("two.txt", SPEECH);
        file("three.md", SPEECH);
        Outcome outcome = gloss().run("run", "quotes", "-i", "*.txt").endedWith(0);
        assertEquals(List.of("one.txt", "two.txt"), Records.ids(outcome.records()));
    }

    @Test
    void isNotReadAsInputWhereItLiesInItsFolder() throws Exception {
        Files.createDirectory(folder.resolve("in"));
        file("in/a.txt", SPEECH);
        gloss().run("run", "quotes", "-i", "in", "-o", "in/out.jsonl").endedWith(0);
        for (String more : List.of("--force", "--changed")) {
            gloss().run("run", "quotes", "-i", "in", "-o", "in/out.jsonl", more)
                    .endedWith(0)
                    .said("[in/out.jsonl] is the output, so it is not read as input");
            assertEquals(1, Files.readAllLines(folder.resolve("in/out.jsonl")).size());
        }
        file("in/out.jsonl.part", "the rest of a run");
        gloss().run("run", "quotes", "-i", "in/*", "-o", "in/out.jsonl", "--force")
                .endedWith(0)
                .said("[in/out.jsonl.part] belongs to the output, so it is not read as input")
                .said("1 document, all ok");
        gloss().run("verify-run", "in/out.jsonl", "-i", "in").endedWith(0).said("is the output");
        gloss().run("run", "quotes", "-i", "in", "-o", "other.jsonl")
                .endedWith(1)
                .said("2 documents");
    }

    @Test
    void leavesTheTextOutWhenAskedAndKeepsItsDigest() throws Exception {
        Outcome outcome = gloss().run("run", "quotes", "-i", file("a.txt", SPEECH), "--text", "no")
                .endedWith(0);
        JsonNode entry = outcome.records().get(0);
        assertFalse(entry.has("text"), outcome::toString);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(SPEECH.getBytes(StandardCharsets.UTF_8));
        assertEquals(HexFormat.of().formatHex(digest), entry.get("sha256").asString());
    }

    @Test
    void reckonsFromTheDateGivenAndNeverFromTheClock() throws Exception {
        String text = file("a.txt", SPEECH);
        Outcome dated =
                gloss().run("run", "dates", "-i", text, "--date", "2024-05-03").endedWith(0);
        dated.printed("\"date\":\"2024-05-03\"").printed("\"value\":\"2024-04-29\"");
        JsonNode open =
                gloss().run("run", "dates", "-i", text).endedWith(0).records().get(0);
        assertTrue(open.get("date").isNull());
        String value = Records.findings(open, "dates").get(0).at("/value/value").asString();
        assertTrue(value.startsWith("XXXX"), () -> "without a date Monday is " + value);
    }

    @Test
    void isATableForPeopleWhenAsked() throws Exception {
        Outcome outcome = gloss().run("run", "quotes", "-i", file("a.txt", SPEECH), "--format", "table")
                .endedWith(0)
                .printed("quotes/1")
                .printed("Zoë Lee");
        assertTrue(outcome.lines().get(0).startsWith("a.txt"), outcome::toString);
        assertFalse(outcome.out().contains("\u001b"), "an escape sequence in a pipe");
    }

    @Test
    void hasNoColourInAPipeUnlessAskedFor() throws Exception {
        String text = file("a.txt", SPEECH);
        Gloss colourful = gloss().with("TERM", "xterm-256color");
        Outcome plain = colourful.run("run", "quotes", "-i", text, "--format", "table");
        assertFalse((plain.out() + plain.err()).contains("\u001b"), plain::toString);
        colourful
                .run("run", "quotes", "-i", text, "--format", "table", "--color", "always")
                .endedWith(0)
                .printed("\u001b[");
    }

    @Test
    void isUtf8InAnyLocale() throws Exception {
        String text = file("a.txt", SPEECH);
        gloss().with("LC_ALL", "C")
                .run("run", "quotes", "-i", text, "--format", "table")
                .endedWith(0)
                .printed("“All is well,”")
                .printed("Zoë Lee");
        gloss().with("LC_ALL", "C").run("run", "quotes:nöthing=1", "-i", text).endedWith(5);
    }

    @Test
    void standsUnderItsFinalNameOnlyWhenTheRunIsComplete() throws Exception {
        Path zip = StrangersPlugin.zip(folder, "sleeper", StrangersSources.SLEEPER);
        Distribution distribution =
                Distribution.built().copyTo(folder.resolve("gloss")).with(zip);
        Path mark = folder.resolve("begun");
        Gloss.Running running = gloss().of(distribution)
                .start("run", "sleeper:mark=" + mark, "-i", file("a.txt", SPEECH), "-o", "out.jsonl");
        Awaiting.file(mark);
        List<String> unfinished = Outcome.filesLike(folder, "out.jsonl");
        running.process().destroyForcibly();
        running.end();
        assertEquals(List.of("out.jsonl.journal", "out.jsonl.part"), unfinished);
    }

    @Test
    void leavesNoFileThatLooksCompleteWhereTheRunStopsAtItsErrors() throws Exception {
        String broken = file("in.jsonl", "no json\n".repeat(3) + LINE);
        Outcome stopped = gloss().run("run", "quotes", "-i", broken, "-o", "out.jsonl", "--max-errors", "1")
                .endedWith(1);
        stopped.said("E7005")
                .said("add --resume and raise --max-errors to go on behind the 2 records in [out.jsonl.part]");
        assertEquals(List.of("out.jsonl.journal", "out.jsonl.part"), Outcome.filesLike(folder, "out.jsonl"));
        Outcome shown = gloss().run("run", "quotes", "-i", broken, "-o", "-", "--max-errors", "1")
                .endedWith(1);
        assertEquals(2, shown.records().size(), shown::toString);
        gloss().run("run", "quotes", "-i", broken, "-o", "out.jsonl", "--max-errors", "3", "--resume")
                .endedWith(1);
        assertEquals(List.of("out.jsonl"), Outcome.filesLike(folder, "out.jsonl"));
    }

    @Test
    void goesThroughALinkToTheFileThatItNames() throws Exception {
        Path real = Files.writeString(folder.resolve("real.jsonl"), "old");
        Files.createSymbolicLink(folder.resolve("link.jsonl"), real);
        String text = file("a.txt", SPEECH);
        gloss().run("run", "quotes", "-i", text, "-o", "link.jsonl").endedWith(2);
        gloss().run("run", "quotes", "-i", text, "-o", "link.jsonl", "--force").endedWith(0);
        assertTrue(Files.isSymbolicLink(folder.resolve("link.jsonl")), "the link was replaced");
        assertEquals(List.of("a.txt"), Records.ids(Records.of(real)));
        Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("table.txt"));
        gloss().run("run", "quotes", "-i", text, "-o", "link.txt", "--format", "table")
                .endedWith(0);
        assertTrue(Files.isSymbolicLink(folder.resolve("link.txt")), "the link was replaced");
        assertTrue(Files.isRegularFile(folder.resolve("table.txt")));
    }

    /** As a shell's >(command) is. */
    @Test
    void goesThroughALinkToAPipe() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/stdout")));
        Gloss gloss = gloss();
        String text = file("a.txt", SPEECH);
        ProcessBuilder builder = new ProcessBuilder(
                        gloss.launcher().toString(), "run", "quotes", "-i", text, "-o", "/dev/stdout")
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(gloss.environment());
        Process run = builder.start();
        String got = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), () -> "ended with " + run.exitValue());
        assertEquals(List.of("a.txt"), Records.ids(Records.of(got)));
    }

    @Test
    void goesThroughANamedPipeAsItIs() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        gloss().run("run", "quotes", "-i", file("a.txt", SPEECH), "-o", pipe.toString())
                .endedWith(0);
        String got = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(List.of("a.txt"), Records.ids(Records.of(got)));
        assertFalse(Files.isRegularFile(pipe), "the pipe was replaced by a file");
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private void compressed(String name, String content) throws Exception {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
