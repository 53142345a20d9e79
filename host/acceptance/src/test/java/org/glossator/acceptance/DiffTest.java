package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code gloss diff} as a process: what it prints, and what it ends with. */
class DiffTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void annotatesTwice() throws IOException {
        Files.writeString(folder.resolve("news.jsonl"), """
                {"id": "a", "date": "2024-05-06", "text": "He left on Friday. He came on 3/4/2024."}
                {"id": "b", "text": "All of it ended in 1999."}
                """);
        gloss().run("run", "dates", "-i", "news.jsonl", "-o", "us.jsonl").endedWith(0);
        gloss().run("run", "dates:order=dmy", "-i", "news.jsonl", "-o", "uk.jsonl")
                .endedWith(0);
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }

    @Test
    void saysThatAnOutputIsTheSameAsItself() {
        gloss().run("diff", "us.jsonl", "us.jsonl", "--exit-code")
                .endedWith(0)
                .printed("2 documents in both, all the same");
    }

    @Test
    void tellsWhatChangedInItsSentenceAndEndsWith6WhereAsked() throws IOException {
        changed();
        Outcome outcome = gloss().run("diff", "us.jsonl", "other.jsonl").endedWith(0);
        outcome.printed("2 documents in both, 1 of them differ")
                .printed("layer                A        B     same  changed    moved   reason  removed    added")
                .printed("All of it ended in [1999].")
                .printed("    A value 1999")
                .printed("    B value 1998");
        assertTrue(outcome.lines().stream().allMatch(line -> line.length() <= 100), outcome::toString);
        gloss().run("diff", "us.jsonl", "other.jsonl", "--exit-code", "--max", "0")
                .endedWith(6);
        gloss().run("diff", "us.jsonl", "other.jsonl", "--exit-code", "--layer", "document-date")
                .endedWith(0);
    }

    @Test
    void tellsWhichParametersDifferAndWhatCameOfIt() {
        gloss().run("diff", "us.jsonl", "uk.jsonl")
                .endedWith(0)
                .printed("order [auto], then [dmy]")
                .printed("He came on [3/4/2024].")
                .printed("A value 2024-03-04")
                .printed("B value 2024-04-03");
    }

    private void changed() throws IOException {
        Files.writeString(
                folder.resolve("other.jsonl"),
                Files.readString(folder.resolve("us.jsonl")).replace("\"value\":\"1999\"", "\"value\":\"1998\""));
    }

    @Test
    void printsOneObjectForMachines() throws IOException {
        changed();
        Outcome outcome = gloss().run("diff", "us.jsonl", "other.jsonl", "--format", "json", "--exit-code")
                .endedWith(6);
        JsonNode report = outcome.records().get(0);
        assertEquals(1, report.at("/layers/dates/changed").asInt());
        assertEquals(1, report.at("/layers/dates/components/value").asInt());
        assertEquals("1999", report.at("/places/0/passage/words").asString());
    }

    @Test
    void endsWith2ForAWrongCommandLineAnd3ForWhatIsNoOutput() {
        gloss().run("diff", "us.jsonl").endedWith(2).printedNothing().said("name a second output");
        gloss().run("diff", "-", "-").endedWith(2).said("name a file for one of them");
        gloss().run("diff", "us.jsonl", "us.jsonl", "--max", "-1").endedWith(2).said("expected 0 or more");
        gloss().run("diff", "us.jsonl", "nowhere.jsonl")
                .endedWith(3)
                .said("E1101 input [nowhere.jsonl] does not exist");
        gloss().run("diff", "us.jsonl", "news.jsonl").endedWith(3).said("E6101 [news.jsonl:1] has no layers");
    }

    @Test
    void letsNoGatePassOverALayerThatNobodyHas() {
        gloss().run("diff", "us.jsonl", "uk.jsonl", "--exit-code", "--layer", "daets")
                .endedWith(2)
                .printedNothing()
                .said("E2010 no record of either has the layer [daets]; did you mean dates?");
    }

    @Test
    void refusesADocumentThatStandsTwiceInsteadOfTellingThatItStandsInOneOnly() throws IOException {
        Path us = folder.resolve("us.jsonl");
        Files.writeString(folder.resolve("twice.jsonl"), Files.readString(us).repeat(2));
        gloss().run("diff", "twice.jsonl", "us.jsonl")
                .endedWith(3)
                .printedNothing()
                .said("E6101 [twice.jsonl:3] has the id [a] of an earlier record");
    }

    @Test
    void showsTwoAnswersToOneQuestionSideBySide() throws IOException {
        changed();
        String theirs = Files.readString(folder.resolve("other.jsonl")).replace("\"dates\":", "\"dates.theirs\":");
        Files.writeString(folder.resolve("theirs.jsonl"), theirs);
        gloss().run("diff", "us.jsonl", "theirs.jsonl", "--layer", "dates=dates.theirs")
                .endedWith(0)
                .printed("dates=dates.theirs        3        3        2        1")
                .printed("    B value 1998");
        gloss().run("diff", "us.jsonl", "--layer", "dates=dates.theirs")
                .endedWith(2)
                .said("no record of either has the layer [dates.theirs]");
    }
}
