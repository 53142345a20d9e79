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

/** {@code gloss eval} as a process: what it prints, and what it ends with. */
class EvalTest {

    private static final String SPEECH = "\"All is well,\" said Ann Lee. She left on May 3, 2024.";

    @TempDir
    private Path folder;

    private Path gold;

    @BeforeEach
    void writesGoldByHand() throws IOException {
        gold = Files.writeString(folder.resolve("gold.jsonl"), """
                {"id": "text.txt", "text": "\\"All is well,\\" said Ann Lee. She left on May 3, 2024.", \
                "quotes": [{"span": [0, 14], "type": "direct", "speaker": [20, 27], "canonical": "Ann Lee"}], \
                "timex": [{"span": [41, 52], "type": "DATE", "value": "2024-05-04"}]}
                """);
        Path text = Files.writeString(folder.resolve("text.txt"), SPEECH);
        gloss().run("run", "quotes", "dates", "-i", text.toString(), "-o", "out.jsonl")
                .endedWith(0);
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }

    private Outcome eval(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "eval";
        all[1] = "out.jsonl";
        all[2] = "--gold";
        all[3] = "gold.jsonl";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return gloss().run(all);
    }

    @Test
    void printsFiguresRulesAndMistakesInTheirSentence() {
        Outcome outcome = eval().endedWith(0);
        outcome.printed("out.jsonl against gold.jsonl, 1 document")
                .printed("quotes  1 finding of gold, 1 found")
                .printed("  end-to-end            1.0000   1.0000   1.0000")
                .printed(
                        "  value                               0.0000   any overlap and the value right, as TempEval-3 ranks")
                .printed("precision by rule")
                .printed("She left on [May 3, 2024].")
                .printed("gold  DATE, 2024-05-04")
                .printed("found DATE, 2024-05-03");
        assertTrue(outcome.out().indexOf('\u001b') < 0, "colour in a pipe");
    }

    @Test
    void printsOneObjectForMachines() {
        Outcome outcome = eval("--format", "json", "--errors", "5", "--min", "dates.strict-f1=1")
                .endedWith(0);
        JsonNode report = outcome.records().get(0);
        assertEquals(1, outcome.lines().size());
        assertEquals(1, report.at("/layers/quotes/figures/span-f1/value").asDouble());
        assertEquals(0, report.at("/layers/dates/figures/value-f1/value").asDouble());
        assertEquals("value", report.at("/layers/dates/errors/0/kind").asString());
        assertTrue(report.at("/gates/0/met").asBoolean());
    }

    @Test
    void endsWith6WhereAGateIsNotMetAndSaysWhatWasFound() {
        eval("--min", "quotes.end-to-end-f1=.8", "--min", "dates.value-f1=.5")
                .endedWith(6)
                .said("E6201 dates.value-f1 is 0.0000 over 1 finding; expected at least 0.5000");
        eval("--min", "quotes.end-to-end-f1=.8").endedWith(0).said("1 gate met");
    }

    @Test
    void endsWith2ForAFigureThatIsNotThereAndGuessesWhichWasMeant() {
        eval("--min", "quotes.end-to-end-f2=.8")
                .endedWith(2)
                .printedNothing()
                .said("E2010 there is no figure [quotes.end-to-end-f2]; did you mean quotes.end-to-end-f1?");
        eval("--min", "f1=.8").endedWith(2).said("expected LAYER.FIGURE=x");
        eval("--min", "quotes.span-f1=80").endedWith(2).said("a number from 0 to 1");
        eval("--layer", "qoutes").endedWith(2).said("did you mean quotes?");
        gloss().run("eval", "out.jsonl").endedWith(2).said("--gold gold.jsonl");
    }

    @Test
    void endsWith3WhereAFileIsNotThereOrIsNoGoldOrOfAnotherText() throws IOException {
        gloss().run("eval", "nowhere.jsonl", "--gold", gold.toString())
                .endedWith(3)
                .said("E1101 input [nowhere.jsonl]");
        gloss().run("eval", "out.jsonl", "--gold", "text.txt").endedWith(3).said("E6101 [text.txt:1] is no JSON");
        Files.writeString(gold, Files.readString(gold).replace("She left", "He left."));
        eval().endedWith(3).said("E6102").said("has another text than in gold, from character 29 on");
    }

    @Test
    void takesAnOutputOfOursAsGoldAndStandardInputAsOutput() throws IOException {
        Path right = Files.copy(folder.resolve("out.jsonl"), folder.resolve("right.jsonl"));
        gloss().reading(Files.readString(right))
                .run("eval", "-", "--gold", "right.jsonl", "--min", "dates.strict-value-f1=1")
                .endedWith(0)
                .printed("stdin against right.jsonl");
    }

    @Test
    void listsEveryFigureWithItsMeaning() {
        gloss().run("eval", "--figures")
                .endedWith(0)
                .printed("quotes.end-to-end-f1")
                .printed("dates.value-f1")
                .printed("duplicates.family-f1")
                .printed("LAYER.strict-f1");
    }

    @Test
    void countsAnOutputWithoutTheLayerAsOneInWhichNothingWasFound() throws IOException {
        Files.writeString(folder.resolve("out.jsonl"), "");
        eval("--min", "dates.value-f1=.5")
                .endedWith(6)
                .printed("in no record of the output; all that gold has there counts as missed: dates, quotes")
                .said("E6201 dates.value-f1 is 0.0000 over 1 finding, and no record of the output has the layer dates;"
                        + " expected at least 0.5000");
        eval("--min", "dates.value-f1=0").endedWith(0).said("1 gate met");
        eval("--layer", "quotes", "--min", "dates.value-f1=.5").endedWith(6).said("is 0.0000 over 1 finding");
    }

    @Test
    void listsTheFiguresOfTheLayerWhereNoneIsNear() {
        eval("--min", "quotes.zzz=.5").endedWith(2).said("quotes has {").said("end-to-end-f1");
        eval("--errors", "-1").endedWith(2).said("E2000 --errors is [-1]; expected 0 or more");
    }
}
