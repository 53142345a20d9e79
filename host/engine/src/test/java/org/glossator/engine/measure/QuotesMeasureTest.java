package org.glossator.engine.measure;

import static org.glossator.engine.measure.Annotated.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesMeasureTest {

    private static final String TEXT =
            "\"We won,\" Ann Lee said. He called it \"a farce\". Bo Day said that the long vote was over now. They left.";

    @TempDir
    private Path folder;

    private static Annotated document() {
        return new Annotated("d", TEXT);
    }

    private static Annotated gold() {
        return document()
                .quote("direct", "\"We won,\"", "Ann Lee", "Ann Lee")
                .quote("mixed", "\"a farce\"", "He", "Cy Fox")
                .quote("indirect", "the long vote was over now", "Bo Day", "Bo Day");
    }

    private EvaluationReport report(Annotated found, Annotated gold) {
        return Annotated.evaluate(folder, found.gold(), gold.gold(), "quotes");
    }

    private List<String> figures(Annotated found, Annotated gold, String... names) {
        EvaluationReport report = report(found, gold);
        return Stream.of(names).map(name -> figure(report, "quotes." + name)).toList();
    }

    private List<String> mistakes(Annotated found, Annotated gold) {
        return report(found, gold).layer("quotes").orElseThrow().mistakes().stream()
                .map(each -> each.kind() + " " + each.passage().words())
                .toList();
    }

    @Test
    void givesAllForGoldItself() {
        assertEquals(
                List.of("1.0000", "1.0000", "1.0000", "1.0000", "1.0000", "1.0000", "1.0000"),
                figures(
                        gold(),
                        gold(),
                        "strict-f1",
                        "span-f1",
                        "relaxed-f1",
                        "end-to-end-f1",
                        "speaker",
                        "person",
                        "indirect-f1"));
        assertEquals(List.of(), mistakes(gold(), gold()));
    }

    @Test
    void givesNothingWhereNothingWasFound() {
        assertEquals(
                List.of("0.0000", "0.0000", "0.0000", "0.0000", "-", "-"),
                figures(document(), gold(), "span-p", "span-r", "end-to-end-f1", "indirect-r", "speaker", "person"));
    }

    @Test
    void countsAWrongSpeakerAgainstTheWholeAndNotAgainstTheSpan() {
        Annotated found = document()
                .quote("direct", "\"We won,\"", "Bo Day", "Ann Lee")
                .quote("mixed", "\"a farce\"", "He", "Cy Fox");
        assertEquals(
                List.of("1.0000", "0.5000", "0.5000", "1.0000"),
                figures(found, gold(), "span-f1", "speaker", "end-to-end-f1", "person"));
        assertEquals(
                List.of("indirect missed the long vote was over now", "speaker \"We won,\""),
                mistakes(found, gold()).stream().sorted().toList());
    }

    @Test
    void takesTheWholeTextForNoSpeaker() {
        Annotated found = document().quote("direct", "\"We won,\"", TEXT, "");
        assertEquals(List.of("1.0000", "0.0000"), figures(found, gold(), "span-p", "speaker"));
    }

    @Test
    void wantsNoSpeakerWhereGoldHasNone() {
        Annotated gold = document().quote("direct", "\"We won,\"", "", "");
        assertEquals(List.of("1.0000"), figures(document().quote("direct", "\"We won,\"", "", ""), gold, "speaker"));
        assertEquals(List.of("0.0000"), figures(document().quote("direct", "\"We won,\"", "He", ""), gold, "speaker"));
    }

    @Test
    void countsAFindingTooMany() {
        Annotated found = gold().quote("direct", "They left.", "He", "");
        // two of three found are right, two of two of gold: F1 .8
        assertEquals(List.of("0.6667", "1.0000", "0.8000"), figures(found, gold(), "span-p", "span-r", "span-f1"));
    }

    @Test
    void tellsStrictMatchedAndOverlappingExtentsApart() {
        Annotated gold = document().quote("direct", "\"We won,\" Ann Lee said.", "Ann Lee", "");
        Annotated close = document().quote("direct", "\"We won,\" Ann Lee sai", "Ann Lee", "");
        Annotated far = document().quote("direct", "\"We won,\"", "Ann Lee", "");
        assertEquals(List.of("0.0000", "1.0000", "1.0000"), figures(close, gold, "strict-f1", "span-f1", "relaxed-f1"));
        assertEquals(List.of("0.0000", "0.0000", "1.0000"), figures(far, gold, "strict-f1", "span-f1", "relaxed-f1"));
    }

    @Test
    void findsAPersonByTheLastNameAndTheFullNameApart() {
        Annotated gold = document().quote("direct", "\"We won,\"", "Ann Lee", "Ann Lee");
        assertEquals(
                List.of("1.0000", "0.0000"),
                figures(document().quote("direct", "\"We won,\"", "Ann Lee", "Ms Lee"), gold, "person", "person-full"));
        assertEquals(
                List.of("0.0000", "0.0000"),
                figures(document().quote("direct", "\"We won,\"", "Ann Lee", "Bo Lee"), gold, "person", "person-full"));
    }

    @Test
    void takesAnyOfSeveralPersons() {
        Annotated gold = document().quote("direct", "\"We won,\"", "Ann Lee", "Ann Lee; Bo Day");
        assertEquals(
                List.of("1.0000"),
                figures(document().quote("direct", "\"We won,\"", "Ann Lee", "Day"), gold, "person"));
    }

    @Test
    void measuresThePersonsOfPronounsApart() {
        Annotated found = document()
                .quote("direct", "\"We won,\"", "Ann Lee", "Ann Lee")
                .quote("mixed", "\"a farce\"", "He", "Bo Day");
        assertEquals(
                List.of("0.5000", "0.0000", "1.0000", "0.0000"),
                figures(found, gold(), "person", "person-of-pronouns", "direct-person", "mixed-person"));
    }

    @Test
    void countsTheMarkedPartsOfAMixedClause() {
        int start = TEXT.indexOf("\"a farce\"");
        Annotated gold = document()
                .quote("mixed", "it \"a farce\"", "He", "", "\"direct_parts\":[[" + start + "," + (start + 9) + "]]");
        assertEquals(
                List.of("1.0000"), figures(document().quote("mixed", "\"a farce\"", "He", ""), gold, "end-to-end-f1"));
    }

    @Test
    void leavesOutWhatTouchesBorderlineWordsAlone() {
        Annotated found = gold().quote("direct", "They left.", "", "");
        Annotated gold = gold().mark("borderline", "left");
        assertEquals(List.of("1.0000"), figures(found, gold, "span-p"));
        assertEquals(
                List.of(), mistakes(gold().quote("direct", "They left.", "", ""), gold().mark("borderline", "left")));
    }

    @Test
    void countsMalformedQuotesFoundAndUnspokenWordsReported() {
        Annotated gold = document()
                .quote("direct", "\"We won,\"", "Ann Lee", "", "\"malformed\":true")
                .mark("not_quotes", "\"a farce\"");
        Annotated found = document().quote("mixed", "\"a farce\"", "He", "");
        assertEquals(List.of("0.0000", "1.0000"), figures(found, gold, "malformed-found", "unspoken-reported"));
    }

    @Test
    void wantsHalfOfTheWordsOfAReportWithoutMarksAndFiveWordsAtLeast() {
        Annotated half = document().quote("indirect", "that the long vote was over", "Bo Day", "");
        Annotated little = document().quote("indirect", "now. They left.", "Bo Day", "");
        assertEquals(List.of("1.0000", "1.0000"), figures(half, gold(), "indirect-f1", "indirect-speaker"));
        assertEquals(List.of("0.0000", "0.0000"), figures(little, gold(), "indirect-p", "indirect-r"));
    }

    @Test
    void countsNoReportThatTheCorpusDoesNotCallSpeech() {
        Annotated gold =
                document().quote("indirect", "the long vote was over now", "Bo Day", "", "\"cue_class\":\"other\"");
        Annotated found = document().quote("indirect", "the long vote was over now", "Bo Day", "");
        EvaluationReport report = report(found, gold);
        assertEquals("1.0000", figure(report, "quotes.indirect-p"));
        assertEquals(0, report.layer("quotes").orElseThrow().found());
    }

    @Test
    void takesAPieceOfAPartedReportForTheWhole() {
        Annotated gold = document()
                .quote(
                        "indirect",
                        "Bo Day said that the long vote was over now. They left.",
                        "Bo Day",
                        "",
                        "\"discontinuous\":true");
        Annotated found = document()
                .quote("indirect", "Bo Day said that the long", "Bo Day", "")
                .quote("indirect", "vote was over now. They left", "Bo Day", "");
        assertEquals(List.of("1.0000", "1.0000"), figures(found, gold, "indirect-p", "indirect-r"));
    }
}
