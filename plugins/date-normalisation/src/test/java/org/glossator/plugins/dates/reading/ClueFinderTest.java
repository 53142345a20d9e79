package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.glossator.plugins.dates.meaning.Clue;
import org.glossator.plugins.text.Tokens;
import org.junit.jupiter.api.Test;

final class ClueFinderTest {

    private static final Reader READER = new Reader(true);

    /** The clues around the first date of a text. */
    private static Set<Clue> clues(String text) {
        Tokens tokens = Tokens.of(text);
        return ClueFinder.around(tokens, READER.read(tokens, () -> {}).pieces().get(0));
    }

    private static void shows(Clue clue, String text) {
        Set<Clue> clues = clues(text);
        assertTrue(clues.contains(clue), text + " " + clues);
    }

    private static void doesNotShow(Clue clue, String text) {
        Set<Clue> clues = clues(text);
        assertFalse(clues.contains(clue), text + " " + clues);
    }

    @Test
    void willIsSeenThroughItsVerb() {
        shows(Clue.WILL, "The bank will be closed on Friday.");
        shows(Clue.WILL, "It will meet with the heads of nine towns on Friday.");
    }

    @Test
    void aWillIsNoVerb() {
        doesNotShow(Clue.WILL, "They opened the will on Friday.");
    }

    @Test
    void aModalOfThePerfectIsPast() {
        shows(Clue.MODAL, "It could open on Friday.");
        doesNotShow(Clue.MODAL, "It should have opened on Friday.");
    }

    @Test
    void plansAreOfTodayOrOfThen() {
        shows(Clue.PLAN, "The report is due on Friday.");
        shows(Clue.PAST_PLAN, "The report was due on Friday.");
    }

    @Test
    void settingARecordIsNoPlan() {
        shows(Clue.PLAN, "The start is set for Friday.");
        doesNotShow(Clue.PLAN, "She set a record on Friday.");
    }

    @Test
    void anInfinitiveTakesTheTenseOfItsVerb() {
        shows(Clue.TO, "Union to vote Friday");
        shows(Clue.TO_AFTER_PAST, "They failed to meet on Friday.");
        shows(Clue.PLAN, "They are to meet on Friday.");
        shows(Clue.PAST_PLAN, "They were to meet on Friday.");
    }

    @Test
    void toAPlaceIsNoInfinitive() {
        doesNotShow(Clue.TO, "A train to the coast on Friday");
        doesNotShow(Clue.TO, "A letter to reporters on Friday");
        doesNotShow(Clue.TO, "The road to Basel on Friday");
    }

    @Test
    void thePastIsSeenBesideAndFurtherOff() {
        shows(Clue.PAST_BESIDE, "The roof fell on Friday.");
        shows(Clue.PAST, "The roof fell into the nave of the church on Friday.");
        shows(Clue.SAID_BESIDE, "No, he said on Friday.");
    }

    @Test
    void thePerfectIsNotThePast() {
        shows(Clue.PERFECT, "They have shut the road since Friday.");
        shows(Clue.PAST, "They had shut the road to the upper town by Friday.");
    }

    @Test
    void aParticipleBeforeItsNounIsNoVerb() {
        shows(Clue.WILL, "It will be told at a still unnamed place on Friday.");
    }

    @Test
    void thePresentTellsOfWhatIsArranged() {
        shows(Clue.EVENT, "The trial opens on Friday.");
        shows(Clue.EVENT, "Talks resume in Oslo on Friday.");
        shows(Clue.PROGRESSIVE, "She is leaving for Oslo on Friday.");
        doesNotShow(Clue.EVENT, "It was seen at the start on Friday.");
    }

    @Test
    void aMentionThatOpensItsClauseIsToldByTheVerbBehindIt() {
        shows(Clue.WILL_AFTER, "He said that on Friday the bank will close.");
        shows(Clue.PAST_AFTER, "In March, the bank closed.");
        shows(Clue.PAST_AFTER, "The senate on Friday approved it.");
    }

    @Test
    void aVerbOfAnotherSentenceIsNotLookedAt() {
        assertEquals(EnumSet.of(Clue.NO_VERB), clues("It will close. Friday!"));
        assertEquals(EnumSet.of(Clue.PAST), clues("It fell 1.5 points or 3.2 percent on Friday."));
    }

    @Test
    void aTitleEndsNoSentence() {
        shows(Clue.WILL, "It will be heard by Mr. A. Smith on Friday.");
    }

    @Test
    void prepositionsAreSeenThroughTheArticle() {
        shows(Clue.UNTIL, "Shut until the spring.");
        shows(Clue.UNTIL, "Shut until after Friday.");
        shows(Clue.SINCE, "Shut since Friday.");
        shows(Clue.AS_EARLY_AS, "It may open as early as Friday.");
        shows(Clue.STARTING, "A rise of 5 percent, effective June 1.");
    }

    @Test
    void nounsPointAheadAndBack() {
        shows(Clue.AHEAD_AFTER, "Friday's vote is close.");
        shows(Clue.BACK_AFTER, "Friday's attack was the third.");
        shows(Clue.AHEAD_BEFORE, "The deadline of June 1 stands.");
        doesNotShow(Clue.AHEAD_AFTER, "Friday's rain was welcome.");
    }

    @Test
    void quotationMarksAreCountedWithinTheParagraph() {
        shows(Clue.QUOTED, "\"It fell on Friday,\" he said.");
        doesNotShow(Clue.QUOTED, "\"It fell,\" he said on Friday.");
        shows(Clue.QUOTED, "He said: \u201cIt fell on Friday.\u201d");
        doesNotShow(Clue.QUOTED, "\"A mark that is not closed\n\nIt fell on Friday.");
    }

    @Test
    void theSecondOfTwoDaysIsToldByTheFirst() {
        Tokens tokens = Tokens.of("Shut until Monday or Tuesday.");
        Piece second = READER.read(tokens, () -> {}).pieces().get(1);
        assertTrue(ClueFinder.around(tokens, second).contains(Clue.UNTIL));
    }

    @Test
    void aTextOfOneDateHasNoVerb() {
        assertEquals(EnumSet.of(Clue.NO_VERB), clues("Friday"));
    }
}
