package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a command; what it looks like is for {@link ReportInBrowserTest}. */
class ReportTest {

    private static final String SPEECH = "\"All is well,\" said Ann Lee on Monday.";

    @TempDir
    private Path folder;

    @Test
    void saysTheSameOfOpenDocumentsAndOfTheRecordsOfARun() throws Exception {
        Files.writeString(folder.resolve("speech.txt"), SPEECH);
        gloss().reading("open speech.txt\nannotate quotes dates\nreport -o session.html\n")
                .run()
                .endedWith(0)
                .said("1 document with 2 findings written to session.html");
        gloss().run("run", "quotes", "dates", "-i", "speech.txt", "-o", "out.jsonl")
                .endedWith(0);
        gloss().run("report", "out.jsonl", "-o", "run.html").endedWith(0);
        String page = Files.readString(folder.resolve("run.html"));
        assertEquals(Files.readString(folder.resolve("session.html")), page);
        assertTrue(page.contains(">Ann Lee <"), page);
        assertEquals(
                page,
                gloss().run("report", "-i", "out.jsonl", "-o", "-").endedWith(0).out());
    }

    @Test
    void callsFindingsAsTheSessionDoesAndSaysWhatWasDecided() throws Exception {
        Files.writeString(folder.resolve("two.txt"), SPEECH + " \"We will see,\" said Bob Roe.");
        gloss().reading("open two.txt\nannotate quotes dates\nreject q1\naccept q2\nreport -o page.html\n")
                .run()
                .endedWith(0);
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("data-t=\"q2\u2713\" role=\"img\" aria-label=\"q2 accepted\""), page);
        assertFalse(page.contains("data-t=\"q1"), page);
        assertTrue(page.contains("by a person: 1 accepted, 1 rejected</p>"), page);
        assertTrue(page.contains(">1 quote, 1 date"), page);
    }

    @Test
    void tellsTheProblemsOfARun() throws Exception {
        Files.writeString(folder.resolve("news.jsonl"), "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\"}\n");
        gloss().run("run", "quotes", "-i", "news.jsonl", "-o", "out.jsonl").endedWith(1);
        gloss().run("report", "out.jsonl", "-o", "out.html")
                .endedWith(0)
                .said("1 document with 0 findings, and the problems of 1 more written to out.html");
        assertTrue(Files.readString(folder.resolve("out.html")).contains("has no text; expected"));
    }

    @Test
    void replacesNoFileWithoutForce() throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "mine");
        records();
        gloss().run("report", "out.jsonl", "-o", "page.html")
                .endedWith(2)
                .said("E2007")
                .said("--force");
        assertEquals("mine", Files.readString(page));
        gloss().run("report", "out.jsonl", "-o", "page.html", "--force").endedWith(0);
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void neverReplacesTheRecordsItReads() throws Exception {
        Path records = records();
        String before = Files.readString(records);
        gloss().run("report", "out.jsonl", "-o", "out.jsonl", "--force")
                .endedWith(2)
                .said("is the input [out.jsonl]");
        assertEquals(before, Files.readString(records));
    }

    @Test
    void endsWith7WhereItCannotBeWritten() throws Exception {
        records();
        gloss().run("report", "out.jsonl", "-o", "nowhere/page.html")
                .endedWith(7)
                .said("E7002");
        assertEquals(List.of(), Outcome.filesLike(folder, "nowhere"));
    }

    @Test
    void needsAFileAndDocuments() {
        gloss().run("report").endedWith(2).said("--output");
        gloss().run("report", "-o", "page.html").endedWith(2).said("E2008 no document is open");
        gloss().run("report", "nowhere.jsonl", "-o", "page.html").endedWith(3).said("E1101");
        assertFalse(Files.exists(folder.resolve("page.html")));
    }

    @Test
    void refusesRecordsWithoutTheirTexts() throws Exception {
        Files.writeString(folder.resolve("speech.txt"), SPEECH);
        gloss().run("run", "quotes", "-i", "speech.txt", "-o", "out.jsonl", "--text", "no")
                .endedWith(0);
        gloss().run("report", "out.jsonl", "-o", "page.html")
                .endedWith(3)
                .said("E1109")
                .said("--text no");
        assertEquals(List.of(), Outcome.filesLike(folder, "page.html"));
    }

    private Path records() throws Exception {
        Path records = folder.resolve("out.jsonl");
        return Files.writeString(records, """
                {"glossator": 1, "id": "a", "status": "ok", "text": "One.", "layers": {}, "problems": []}
                """);
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }
}
