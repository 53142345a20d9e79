package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.session.Conflict.Reason;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

/** What becomes of decisions when the text or the annotator is another one. */
class AttachmentTest {

    private static final String TEXT =
            "so the old man met Ann on the way to Rome, and there was no one else but Bob and his dog";

    private final Desk desk = new Desk();

    private Desk decided() throws Exception {
        desk.open("a", TEXT).annotate().accept("n1");
        desk.reject("n2");
        desk.session().fix(desk.finding("n3"), Map.of("kind", "dog owner", "words", "Bob and his dog"));
        assertEquals(List.of("Ann accepted", "Rome rejected", "Bob and his dog fixed"), desk.verdicts());
        return desk;
    }

    private List<Reason> reasons() {
        return desk.session().conflicts().stream().map(Conflict::reason).toList();
    }

    @Test
    void staysWhereAnAnnotatorSaysTheSameAgain() throws Exception {
        decided().annotate();
        assertEquals(List.of("Ann accepted", "Rome rejected", "Bob and his dog fixed"), desk.verdicts());
        assertEquals(List.of(), reasons());
    }

    @Test
    void followsItsWordsThroughATextThatWasChangedElsewhere() throws Exception {
        decided().open("a", "A headline\n\n" + TEXT).annotate();
        assertEquals(List.of("A", "Ann accepted", "Rome rejected", "Bob and his dog fixed"), desk.verdicts());
        assertEquals(
                new Span(TEXT.indexOf("but") + 12, TEXT.indexOf("but") + 15),
                desk.said("Bob and his dog").title());
    }

    @Test
    void isInConflictWhereTheAnnotatorSaysAnotherValueThanWasAccepted() throws Exception {
        decided().annotate(Desk.finder("place"));
        assertEquals(List.of("Ann ?", "Rome ?", "Bob and his dog fixed"), desk.verdicts());
        assertEquals(List.of(Reason.OTHER_VALUE, Reason.OTHER_VALUE), reasons());
    }

    @Test
    void countsNotWhileItIsInConflict() throws Exception {
        decided().annotate(Desk.finder("place"));
        assertEquals(List.of("Ann", "Rome", "Bob and his dog"), desk.decided());
    }

    @Test
    void isSettledByANewDecisionThatTakesItsPlace() throws Exception {
        decided().annotate(Desk.finder("place"));
        desk.accept("n1");
        assertEquals(3, desk.session().decisions());
        assertEquals(List.of(Reason.OTHER_VALUE), reasons());
        desk.session().undo(1);
        assertEquals(2, reasons().size());
    }

    @Test
    void isWithdrawnWhenAPersonSaysSo() throws Exception {
        decided().annotate(Desk.finder("place"));
        desk.session().withdraw(desk.session().conflicts());
        assertEquals(List.of("Ann", "Rome", "Bob and his dog fixed"), desk.verdicts());
        desk.session().undo(1);
        assertEquals(3, desk.session().decisions());
    }

    @Test
    void comesBackWithTheValueThatItWasMadeOn() throws Exception {
        decided().annotate(Desk.finder("place")).annotate();
        assertEquals(List.of("Ann accepted", "Rome rejected", "Bob and his dog fixed"), desk.verdicts());
    }

    @Test
    void isInConflictWhereNothingIsFoundAnyMore() throws Exception {
        decided().annotate((document, out) -> {});
        assertEquals(List.of(Reason.NOT_FOUND, Reason.NOT_FOUND, Reason.NOT_FOUND), reasons());
        assertEquals(List.of(), desk.decided());
    }

    @Test
    void isInConflictWhereOtherBoundsAreFound() throws Exception {
        decided()
                .annotate((document, out) ->
                        out.add(Desk.NAMES, new Span(15, 22), new Desk.Name("person", null, true), Evidence.of("r")));
        assertEquals(List.of(Reason.OTHER_BOUNDS, Reason.NOT_FOUND, Reason.NOT_FOUND), reasons());
        assertEquals(
                "met Ann", desk.session().conflicts().get(0).now().orElseThrow().words());
    }

    @Test
    void isInConflictWhereItsWordsAreGone() throws Exception {
        decided().open("a", TEXT.replace("Ann", "Eve")).annotate();
        assertEquals(List.of(Reason.WORDS_GONE), reasons());
        assertEquals(List.of("Eve ?", "Rome rejected", "Bob and his dog fixed"), desk.verdicts());
        assertEquals("Eve", now(0), "what stands between the same sides");
        desk.reject("n1");
        assertEquals(List.of("Eve rejected", "Rome rejected", "Bob and his dog fixed"), desk.verdicts());
        assertEquals(List.of(), reasons());
    }

    private String now(int conflict) {
        return desk.session()
                .conflicts()
                .get(conflict)
                .now()
                .map(Finding::words)
                .orElse("nothing");
    }

    @Test
    void offersNothingWhereSidesThatStandTwiceTellNoPlace() throws Exception {
        decided().open("a", (TEXT + " ").repeat(2).replace("Ann", "Eve")).annotate();
        assertEquals(Reason.WORDS_GONE, reasons().get(0));
        assertEquals("nothing", now(0));
    }

    @Test
    void offersOfSeveralFindingsTheOneThatSharesMostOfItsWords() throws Exception {
        decided().annotate((document, out) -> {
            out.add(Desk.NAMES, new Span(15, 20), new Desk.Name("person", null, true), Evidence.of("r"));
            out.add(Desk.NAMES, new Span(19, 27), new Desk.Name("person", null, true), Evidence.of("r"));
        });
        assertEquals(Reason.SEVERAL_FINDINGS, reasons().get(0));
        assertEquals("Ann on t", now(0));
    }

    @Test
    void isAddedAnewWhereNothingIsFoundAnyMore() throws Exception {
        decided().annotate((document, out) -> {});
        List<Conflict> conflicts = desk.session().conflicts();
        desk.session().renew(conflicts.get(0));
        desk.session().renew(conflicts.get(2));
        assertEquals(List.of("Ann added", "Bob and his dog added"), desk.verdicts());
        assertEquals("dog owner", desk.said("Bob and his dog").kind());
        assertEquals(List.of(Verdict.REJECTED), verdictsInConflict());
        assertEquals(
                "a/names/2 cannot be added where it stood; the command add adds it where it stands now",
                assertThrows(SessionException.class, () -> desk.session().renew(conflicts.get(1)))
                        .getMessage());
        assertThrows(SessionException.class, () -> desk.session().renew(conflicts.get(0)), "a second time");
        desk.session().undo(2);
        assertEquals(3, reasons().size());
    }

    private List<Verdict> verdictsInConflict() {
        return desk.session().conflicts().stream()
                .map(c -> c.decision().verdict())
                .toList();
    }

    @Test
    void isInConflictWhereShortWordsHaveOtherSurroundings() throws Exception {
        decided().open("a", TEXT.replace("met Ann on", "saw Ann in")).annotate();
        assertEquals(List.of(Reason.OTHER_SURROUNDINGS), reasons());
    }

    @Test
    void goesToNoOtherWordsOfTheSameText() throws Exception {
        String line = "and on Friday he said no more. ";
        desk.open("a", line.repeat(5)).annotate();
        desk.accept("n2");
        desk.reject("n4");
        desk.open("a", "Monday. " + line.repeat(5)).annotate();
        assertEquals(List.of(Reason.SEVERAL_PLACES, Reason.SEVERAL_PLACES), reasons());
        assertTrue(desk.verdicts().stream().noneMatch(v -> v.contains("ed")), desk.verdicts()::toString);
        assertEquals(2, desk.session().decisions());
    }

    @Test
    void tellsEqualWordsApartByWhatStandsAroundThem() throws Exception {
        String text =
                "the first came on Friday at noon, as was told; the second came on Friday, late in the evening, and the third Friday";
        desk.open("a", text).annotate();
        desk.accept("n1");
        desk.reject("n3");
        desk.open("a", "Friday it was. Now: " + text).annotate();
        assertEquals(List.of("Friday", "Now", "Friday accepted", "Friday", "Friday rejected"), desk.verdicts());
    }

    @Test
    void tellsFindingsOfTheSameWordsAndValueApartByTheirNumber() throws Exception {
        desk.open("a", "met Ann").annotate((document, out) -> {
            for (String rule : List.of("one", "two", "three")) {
                out.add(Desk.NAMES, new Span(4, 7), new Desk.Name("person", null, true), Evidence.of(rule));
            }
        });
        desk.reject("n3");
        desk.accept("n2");
        assertEquals(List.of("Ann", "Ann accepted", "Ann rejected"), desk.verdicts());
    }

    @Test
    void keepsAnAddedFindingThroughAllOfIt() throws Exception {
        desk.open("a", TEXT).annotate();
        desk.session().add(desk.session().current(), "names", new Span(3, 14), Map.of("kind", "person", "title", "so"));
        desk.open("a", "Well, " + TEXT).annotate(Desk.finder("place"));
        assertEquals(List.of("Well", "Ann", "Rome", "Bob", "the old man added"), desk.verdicts());
        assertEquals(new Span(6, 8), desk.said("the old man").title());
    }

    @Test
    void isAtTheAnnotatorsFindingWhenThatFindsWhatAPersonAdded() throws Exception {
        desk.open("a", TEXT).annotate((document, out) -> {});
        desk.session()
                .add(
                        desk.session().current(),
                        "names",
                        new Span(19, 22),
                        Map.of("kind", "person", "title", "met", "sure", "yes"));
        desk.annotate();
        assertEquals(List.of("Ann added", "Rome", "Bob"), desk.verdicts());
        assertEquals(List.of("Ann", "Rome", "Bob"), desk.decided());
    }

    @Test
    void knowsLongWordsAgainWhoseSurroundingsWereChanged() throws Exception {
        desk.open("a", TEXT).annotate();
        desk.session().add(desk.session().current(), "names", new Span(23, 41), Map.of("kind", "way"));
        desk.open("a", TEXT.replace("met Ann", "saw Eve")).annotate();
        assertEquals("on the way to Rome", desk.finding("n4").words());
        assertEquals(List.of(), reasons());
    }

    private static final Layer<Desk.Name> SEEN = new Layer<>("seen", Desk.Name.class);

    /** Copies what it reads. */
    private static final HandMade COPY = HandMade.annotator("seen", SEEN)
            .reading(Desk.NAMES)
            .doing((document, out) ->
                    document.get(Desk.NAMES).forEach(a -> out.add(SEEN, a.span(), a.value(), Evidence.of("copy"))));

    private List<String> seen() throws Exception {
        String text = desk.session().current().document().orElseThrow().text();
        return desk.session().current().findings().layer("seen").orElseThrow().findings().stream()
                .map(f -> f.span().in(text))
                .toList();
    }

    @Test
    void isReadByLaterAnnotatorsAndLeavesWhatWasFoundAsItWas() throws Exception {
        decided().annotate(COPY);
        assertEquals(List.of("Ann", "Bob and his dog"), seen());
        assertEquals(List.of("Ann accepted", "Rome rejected", "Bob and his dog fixed"), desk.verdicts());
        assertEquals("Bob", desk.finding("n3").found().orElseThrow().span().in(TEXT));
    }

    @Test
    void isReadByAnAnnotatorThatRunsTogetherWithTheOneThatItIsAbout() throws Exception {
        decided().annotate(HandMade.annotator("names", Desk.NAMES).doing(Desk.finder("person")), COPY);
        assertEquals(List.of("Ann", "Bob and his dog"), seen());
        assertEquals("Bob", desk.finding("n3").found().orElseThrow().span().in(TEXT));
    }

    private static final String STORY = """
            It was late.  “We met Ann on
            the way to Rome,” said Bob’s son, and no one else was there but Cy ’n’ Di.
            So they went home by the old road, and nobody saw them.
            """;

    private void decideOnAStory(String text) throws Exception {
        desk.open("a", text).annotate();
        for (int number = 1; number <= 7; number++) {
            desk.accept("n" + number);
        }
        desk.session().fix(desk.finding("n4"), Map.of("kind", "town", "title", "Ann on\nthe way"));
        desk.reject("n7");
    }

    @Test
    void staysWhereWhiteSpaceAndQuotationMarksAloneAreOthers() throws Exception {
        decideOnAStory(STORY);
        for (String text : List.of(
                STORY.replace("\n", "\r\n"),
                STORY.replace("\n", " ").replace("  ", " "),
                STORY.replaceAll("[“”]", "\"").replace("’", "'"))) {
            desk.open("a", text).annotate();
            assertEquals(
                    List.of(
                            "It accepted",
                            "We accepted",
                            "Ann accepted",
                            "Rome fixed",
                            "Bob accepted",
                            "Cy accepted",
                            "Di rejected",
                            "So"),
                    desk.verdicts());
            assertEquals(List.of(), reasons());
            assertEquals("town", desk.said("Rome").kind());
        }
    }

    @Test
    void goesToNoPlaceThatWhiteSpaceAloneToldFromAnotherOne() throws Exception {
        String line = "and so it was that on Friday he came home again. ";
        desk.open("a", line + line.replace("was that", "was  that")).annotate();
        desk.accept("n1");
        desk.open("a", line.replace("was that", "was  that")).annotate();
        assertEquals(List.of("Friday"), desk.verdicts());
        assertEquals(1, reasons().size());
    }
}
