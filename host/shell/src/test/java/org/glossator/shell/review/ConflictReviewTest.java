package org.glossator.shell.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflictReviewTest {

    private static final String TEXT = "so said Ann to Bob and Cy on a day";

    private final Desk desk = new Desk().open("a", TEXT);

    @BeforeEach
    void decideAndFindOtherwise() throws Exception {
        desk.session.decide(desk.findings().subList(0, 2), Verdict.ACCEPTED);
        desk.open("a", TEXT, "planet");
    }

    private Review review() {
        return Review.ofConflicts(desk.session, () -> 0);
    }

    private String press(String keys) {
        return desk.press(review(), keys).screen();
    }

    @Test
    void tellsWhatWasDecidedWhyItDoesNotFitAndWhatIsThereNow() {
        String screen = press("");
        for (String each : new String[] {
            "1 of 2 · 2 left",
            "in conflict",
            "[[Ann]]",
            "accepted, 2024-05-03",
            "kind person",
            "it is found with another value",
            "Now a/names/1 is there",
            "kind planet",
            "x withdraw",
            "n keep"
        }) {
            assertTrue(screen.contains(each), () -> "[" + each + "] is not on\n" + screen);
        }
    }

    @Test
    void keepsWaiting() {
        assertTrue(press("nn").contains("2 left undecided"));
        assertEquals(2, desk.session.conflicts().size());
    }

    @Test
    void decidesAnew() {
        assertTrue(press("ar").contains("All is decided."));
        assertEquals("Ann accepted, Bob rejected, Cy", desk.verdicts());
        assertEquals(0, desk.session.conflicts().size());
    }

    @Test
    void withdrawsAndTakesThatBack() {
        assertTrue(press("x").contains("withdrawn: a/names/1 [Ann]"));
        assertEquals(1, desk.session.conflicts().size());
        assertTrue(press("u").contains("[[Ann]]"));
        assertEquals(2, desk.session.conflicts().size());
    }

    @Test
    void withdrawsNothingThatIsNotInConflict() {
        String screen = desk.press(desk.review(), "x").screen();
        assertTrue(screen.contains("only a decision in conflict is withdrawn"), screen);
    }

    @Test
    void addsAnewWhatIsNotFoundAnyMore() throws Exception {
        desk.unfound("a", TEXT);
        String screen = press("");
        assertTrue(screen.contains("+ add"), screen);
        assertTrue(press("+").contains("added anew: a/names/1 [Ann]"));
        assertEquals("Ann added", desk.verdicts());
        assertEquals(1, desk.session.conflicts().size());
    }

    /** Two people who decided otherwise, in one file: this one accepted both, and the other rejected both an hour later. */
    private void takeBoth() throws Exception {
        desk.open("a", TEXT);
        Desk other = new Desk(Duration.ofHours(1)).open("a", TEXT);
        other.session.decide(other.findings().subList(0, 2), Verdict.REJECTED);
        List<Decision> both = new ArrayList<>(desk.session.allDecisions());
        both.addAll(other.session.allDecisions());
        desk.session.take(both);
        assertEquals("Ann rejected, Bob rejected, Cy", desk.verdicts());
        assertEquals(2, desk.session.conflicts().size());
    }

    @Test
    void showsBothDecisionsWhereTwoPeopleDifferAndTakesEither() throws Exception {
        takeBoth();
        String screen = press("");
        for (String each : new String[] {
            "decided  accepted, 2024-05-03",
            "another decision, which differs, stands there",
            "Now a/names/1 stands as rejected, 2024-05-03",
            "t take"
        }) {
            assertTrue(screen.contains(each), () -> "[" + each + "] is not on\n" + screen);
        }
        assertTrue(press("tx").contains("All is decided."));
        assertEquals("Ann accepted, Bob rejected, Cy", desk.verdicts());
        assertEquals(0, desk.session.conflicts().size());
    }

    @Test
    void settlesByDecidingAnewWhereTwoPeopleDiffer() throws Exception {
        takeBoth();
        Review review = review();
        String screen = desk.press(review, "aru").screen();
        assertTrue(screen.contains("[[Bob]]"), screen);
        assertEquals("1 decided (1 accepted), 1 in conflict", review.summary());
        assertEquals("Ann accepted, Bob rejected, Cy", desk.verdicts());
    }

    @Test
    void takesNothingWhereNoOtherDecisionStands() {
        String screen = press("t");
        assertTrue(screen.contains("t takes a decision in conflict in place of another one"), screen);
    }

    @Test
    void showsTheWordsAsTheyWereWhereNothingIsThereNow() {
        desk.open("a", "all of it is gone");
        String screen = press("a");
        assertTrue(screen.contains("said [[Ann]] to"), screen);
        assertTrue(screen.contains("its words are not in the text any more"), screen);
        assertTrue(screen.contains("there is no finding to decide on"), screen);
    }
}
