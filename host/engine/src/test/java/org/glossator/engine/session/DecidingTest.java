package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.glossator.text.Timex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DecidingTest {

    private static final String TEXT = "so said Ann to Bob and Cy on a day";

    private final Desk desk = new Desk();

    private Desk annotated() throws Exception {
        return desk.open("a", TEXT).annotate();
    }

    private static String refused(Executable executable) {
        return String.valueOf(assertThrows(SessionException.class, executable).getMessage());
    }

    @Test
    void remembersWhatWasAcceptedAndRejected() throws Exception {
        annotated().accept("names/1");
        desk.reject("n3");
        assertEquals(List.of("Ann accepted", "Bob", "Cy rejected"), desk.verdicts());
        assertEquals(2, desk.session().decisions());
    }

    @Test
    void leavesWhatWasRejectedOutOfTheDecidedLayerAndNothingElse() throws Exception {
        annotated().reject("n2");
        desk.accept("n1");
        assertEquals(List.of("Ann", "Cy"), desk.decided());
        assertEquals(
                3,
                desk.session()
                        .current()
                        .findings()
                        .layer("names")
                        .orElseThrow()
                        .findings()
                        .size());
    }

    @Test
    void decidesOnARangeInOneStep() throws Exception {
        annotated();
        assertEquals(3, desk.accept("names/1-3").changes().size());
        assertEquals(1, desk.session().done().size());
        desk.session().undo(1);
        assertEquals(List.of("Ann", "Bob", "Cy"), desk.verdicts());
    }

    @Test
    void makesNoStepOfWhatWasDecidedBefore() throws Exception {
        annotated().accept("n1");
        assertTrue(desk.accept("n1").isEmpty());
        assertEquals(1, desk.session().done().size());
    }

    @Test
    void decidesOnAFindingThatIsNamedTwiceOnce() throws Exception {
        annotated();
        assertEquals(1, desk.accept("n1", "names/1").changes().size());
    }

    @Test
    void replacesADecisionAndBringsItBackAtUndo() throws Exception {
        annotated().accept("n1");
        desk.reject("n1");
        assertEquals(1, desk.session().decisions());
        desk.session().undo(1);
        assertEquals(Verdict.ACCEPTED, desk.finding("n1").verdict());
        desk.session().redo(1);
        assertEquals(Verdict.REJECTED, desk.finding("n1").verdict());
    }

    @Test
    void fixesAComponentAndLeavesTheOthers() throws Exception {
        annotated();
        desk.session().fix(desk.finding("n2"), Map.of("kind", "place"));
        assertEquals(new Desk.Name("place", new Span(12, 14), true), desk.said("Bob"));
        assertEquals(Verdict.FIXED, desk.finding("n2").verdict());
        assertEquals("person", desk.finding("n2").found().orElseThrow().value()[0]);
    }

    @Test
    void marksWhatAPersonFixedWithARuleAndNoConfidence() throws Exception {
        annotated();
        desk.session().fix(desk.finding("n2"), Map.of("kind", "place"));
        StoredFinding fixed = desk.session()
                .decided(desk.session().current())
                .findings()
                .layer("names")
                .orElseThrow()
                .findings()
                .get(1);
        assertEquals("person", fixed.evidence().rule());
        assertFalse(fixed.evidence().confidence().isPresent());
    }

    @Test
    void fixesTheWordsOfAFindingByTheNearestOnes() throws Exception {
        annotated();
        desk.session().fix(desk.finding("n3"), Map.of("words", "Cy on a"));
        assertEquals(List.of("Ann", "Bob", "Cy on a"), desk.decided());
        desk.session().fix(desk.finding("n3"), Map.of("end", "28"));
        assertEquals(List.of("Ann", "Bob", "Cy on"), desk.decided());
    }

    @Test
    void takesASpanOfAValueByItsWordsOrItsPlaceOrAway() throws Exception {
        annotated();
        desk.session().fix(desk.finding("n1"), Map.of("title", "so"));
        assertEquals(new Span(0, 2), desk.said("Ann").title());
        desk.session().fix(desk.finding("n1"), Map.of("title", "3:7"));
        assertEquals(new Span(3, 7), desk.said("Ann").title());
        desk.session().fix(desk.finding("n1"), Map.of("title", ""));
        assertNull(desk.said("Ann").title());
    }

    @Test
    void acceptsAFindingThatIsFixedToWhatTheAnnotatorSaid() throws Exception {
        annotated();
        desk.session().fix(desk.finding("n1"), Map.of("kind", "person"));
        assertEquals(Verdict.ACCEPTED, desk.finding("n1").verdict());
    }

    @Test
    void takesAnAlternative() throws Exception {
        annotated();
        desk.session().pick(desk.finding("n1"), 1);
        assertEquals(new Desk.Name("place", null, false), desk.said("Ann"));
        assertEquals(
                "a/names/1 has no alternative [2]; it has 1 to 1",
                refused(() -> desk.session().pick(desk.finding("n1"), 2)));
    }

    @Test
    void saysWhatAComponentMayBe() throws Exception {
        annotated();
        assertEquals(
                "names has no component [knd]; did you mean kind? there is {kind, title, sure, words, span}",
                refused(() -> desk.session().fix(desk.finding("n1"), Map.of("knd", "x"))));
        assertEquals(
                "sure is [perhaps]; expected yes or no",
                refused(() -> desk.session().fix(desk.finding("n1"), Map.of("sure", "perhaps"))));
        assertEquals(
                "title is [Dr]; expected START:END or words as they stand in the text",
                refused(() -> desk.session().fix(desk.finding("n1"), Map.of("title", "Dr"))));
        assertEquals(
                "span is [9:99]; expected START:END in a text of 34 UTF-16 units",
                refused(() -> desk.session().fix(desk.finding("n1"), Map.of("span", "9:99"))));
        assertEquals(
                "a finding from 8 to 8 holds no words",
                refused(() -> desk.session().fix(desk.finding("n1"), Map.of("end", "8"))));
        assertEquals(0, desk.session().decisions());
    }

    @Test
    void addsAFindingBehindTheOthersAndKeepsTextOrderInTheDecidedLayer() throws Exception {
        annotated();
        desk.session().add(desk.session().current(), "names", new Span(0, 2), Map.of("kind", "word"));
        assertEquals(List.of("Ann", "Bob", "Cy", "so added"), desk.verdicts());
        assertEquals(List.of("so", "Ann", "Bob", "Cy"), desk.decided());
        assertEquals(new Desk.Name("word", null, false), desk.said("so"));
        assertEquals("a/names/4", desk.finding("n4").id());
    }

    @Test
    void keepsTheNumbersOfAddedFindingsWhileOthersAreUndone() throws Exception {
        annotated();
        desk.session().add(desk.session().current(), "names", new Span(0, 2), Map.of("kind", "word"));
        desk.session().add(desk.session().current(), "names", new Span(3, 7), Map.of("kind", "word"));
        desk.reject("n4");
        assertEquals("said", desk.finding("n5").words());
        assertEquals(
                "[n4] names no finding; a has 4 in the layer names, from names/1 to names/5",
                refused(() -> desk.finding("n4")));
        desk.session().undo(1);
        assertEquals("so", desk.finding("n4").words());
    }

    @Test
    void refusesToAddWhatIsThereOrLacksAComponent() throws Exception {
        annotated();
        assertEquals(
                "names needs kind, as in: kind=person",
                refused(() -> desk.session().add(desk.session().current(), "names", new Span(0, 2), Map.of())));
        assertEquals(
                "this is a/names/1 already",
                refused(() -> desk.session()
                        .add(
                                desk.session().current(),
                                "names",
                                new Span(8, 11),
                                Map.of("kind", "person", "title", "said", "sure", "yes"))));
    }

    @Test
    void fixesAnAddedFinding() throws Exception {
        annotated();
        desk.session().add(desk.session().current(), "names", new Span(0, 2), Map.of("kind", "word"));
        desk.session().fix(desk.finding("n4"), Map.of("kind", "start", "words", "so said"));
        assertEquals(List.of("Ann", "Bob", "Cy", "so said added"), desk.verdicts());
        desk.session().undo(1);
        assertEquals("word", desk.said("so").kind());
    }

    @Test
    void undoesAndRedoesEverythingInOrder() throws Exception {
        annotated().accept("n1");
        desk.session().fix(desk.finding("n2"), Map.of("kind", "place"));
        desk.reject("n1");
        List<String> last = desk.verdicts();
        assertEquals(3, desk.session().undo(99).size());
        assertEquals(List.of("Ann", "Bob", "Cy"), desk.verdicts());
        assertEquals("there is nothing to undo", refused(() -> desk.session().undo(1)));
        assertEquals(3, desk.session().redo(99).size());
        assertEquals(last, desk.verdicts());
        assertEquals("there is nothing to redo", refused(() -> desk.session().redo(1)));
    }

    @Test
    void forgetsWhatWasUndoneAtANewDecision() throws Exception {
        annotated().accept("n1");
        desk.session().undo(1);
        desk.reject("n2");
        assertEquals("there is nothing to redo", refused(() -> desk.session().redo(1)));
    }

    @Test
    void refusesAFindingThatIsAnotherOneByNow() throws Exception {
        annotated();
        Finding seen = desk.finding("n1");
        desk.open("a", "then said Zoe").annotate();
        assertEquals(
                "a/names/1 is not the finding any more that it was; look at it again first",
                refused(() -> desk.session().decide(List.of(seen), Verdict.ACCEPTED)));
    }

    @Test
    void takesAFindingThatWasDecidedSinceItWasLookedAt() throws Exception {
        annotated();
        Finding seen = desk.finding("n1");
        desk.accept("n1");
        desk.session().decide(List.of(seen), Verdict.REJECTED);
        assertEquals(1, desk.session().decisions());
        assertEquals(Verdict.REJECTED, desk.finding("n1").verdict());
    }

    @Test
    void keepsDecisionsOnADocumentThatIsClosedAndOpenedAgain() throws Exception {
        annotated().accept("n1");
        desk.session().close("a");
        assertEquals(1, desk.session().decisions());
        annotated();
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), desk.verdicts());
    }

    @Test
    void tellsTheCommandsThatMakeItAnew() throws Exception {
        desk.session().typed("open a.txt");
        desk.open("a", TEXT);
        desk.session().typed("annotate names");
        desk.annotate();
        desk.accept("n1", "n2");
        desk.session().fix(desk.finding("n3"), Map.of("kind", "a place", "words", "Cy on"));
        desk.session().add(desk.session().current(), "names", new Span(0, 2), Map.of("kind", "word"));
        desk.reject("n1");
        desk.session().undo(1);
        assertEquals(
                List.of(
                        "open a.txt",
                        "annotate names",
                        "accept a/names/1 a/names/2",
                        "fix a/names/3 span=@23:28 \"kind=a place\"",
                        "add names @0:2 --doc a kind=word sure=no"),
                desk.session().script());
    }

    @Test
    void refusesATimeThatNoCalendarHasAndWordsThatAreNone() throws Exception {
        desk.open("a", TEXT);
        desk.annotate(HandMade.annotator("dates", Layers.DATES)
                .doing((document, out) -> out.add(
                        Layers.DATES,
                        new Span(29, 34),
                        Timex.of(Timex.Type.DATE, "XXXX-XX-XX"),
                        Evidence.of("day", 0.5, ""),
                        List.of())));
        Finding day = desk.finding("dates/1");
        assertTrue(refused(() -> desk.session().fix(day, Map.of("value", "2024-02-31")))
                .startsWith("value is [2024-02-31]; expected a TIMEX3 value, as 2024-03-04"));
        desk.session().fix(day, Map.of("value", "2024-02-29"));
        assertEquals("2024-02-29", desk.finding("dates/1").stored().value()[1]);
        desk.annotate();
        assertEquals(
                "title is [0:0]; expected words, and there are none between",
                refused(() -> desk.session().fix(desk.finding("names/1"), Map.of("title", "0:0"))));
        assertEquals(
                "a finding from 3 to 3 holds no words",
                refused(() ->
                        desk.session().add(desk.session().current(), "names", new Span(3, 3), Map.of("kind", "x"))));
    }

    @Test
    void movesAFindingOfALayerThatHasAComponentCalledSpan() throws Exception {
        StoredLayer parts = StoredLayer.of(
                "parts",
                new Provenance("parts", "p", "1.0.0", Map.of(), List.of(), Map.of("span", "string")),
                List.of("span"),
                List.of(new StoredFinding(new Span(0, 2), new Object[] {"half"}, Evidence.of("r", .5, ""), List.of())));
        desk.session()
                .open(Source.of(
                        List.of(Entry.of(Document.of("b", "so said Ann"), StoredFindings.EMPTY.with(List.of(parts))))));
        desk.session().fix(desk.session().finding("b/parts/1"), Map.of("span", "whole"));
        desk.session().fix(desk.session().finding("b/parts/1"), Map.of("@", "3:7"));
        Finding fixed = desk.session().finding("b/parts/1");
        assertEquals("said", fixed.words());
        assertEquals("whole", fixed.stored().value()[0]);
        assertTrue(
                desk.session().script().contains("fix b/parts/1 @=@3:7 span=whole"),
                () -> "" + desk.session().script());
    }
}
