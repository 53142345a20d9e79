package org.glossator.shell.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Verdict;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Line;
import org.junit.jupiter.api.Test;

class KeyReviewTest {

    private final Desk desk =
            new Desk().open("a", "so said Ann to Bob and Cy on a day").open("b", "then Dee left");

    private static void assertHolds(String screen, String... words) {
        for (String each : words) {
            assertTrue(screen.contains(each), () -> "[" + each + "] is not on\n" + screen);
        }
    }

    @Test
    void showsTheFindingInItsTextWithWhatWasThoughtAndHowManyAreLeft() {
        String screen = desk.press(desk.review(), "").screen();
        assertHolds(
                screen,
                "1 of 4 · 4 left · 0 decided",
                "names/1  undecided  in a",
                "so said [[Ann]] to Bob",
                "kind person",
                "capital, sure (0.9)",
                "it begins with a capital letter",
                "1  place: kind place",
                "a accept");
    }

    @Test
    void acceptsAndRejectsAndGoesOnToTheNextDocument() {
        String screen = desk.press(desk.review(), "ara").screen();
        assertEquals("Ann accepted, Bob rejected, Cy accepted, Dee", desk.verdicts());
        assertHolds(screen, "4 of 4 · 1 left · 3 decided", "[[Dee]]", "accepted a/names/3 [Cy]");
    }

    @Test
    void keepsADecisionBeforeTheNextFindingIsShown() {
        Review review = desk.review();
        desk.press(review, "a");
        assertEquals(1, desk.session.done().size());
    }

    @Test
    void takesAnotherReadingByItsNumberAndRefusesOneThatIsNotThere() {
        String screen = desk.press(desk.review(), "19").screen();
        assertEquals("Ann fixed, Bob, Cy, Dee", desk.verdicts());
        assertEquals("place", desk.findings().get(0).stored().value()[0]);
        assertHolds(screen, "has no alternative [9]", "[[Bob]]");
    }

    @Test
    void skipsAndGoesBack() {
        Desk.Scripted keyboard = desk.press(desk.review(), "n b");
        assertHolds(keyboard.screen(), "[[Bob]]", "4 left");
        assertEquals("Ann, Bob, Cy, Dee", desk.verdicts());
        assertHolds(desk.press(desk.review(), "b").screen(), "this is the first");
    }

    @Test
    void showsTheFindingWhoseDecisionIsUndoneAndRedone() {
        assertHolds(desk.press(desk.review(), "anu").screen(), "[[Ann]]", "undone: accepted a/names/1 [Ann]", "4 left");
        assertEquals("Ann, Bob, Cy, Dee", desk.verdicts());
        assertHolds(desk.press(desk.review(), "U").screen(), "[[Ann]]", "done again: accepted");
        assertEquals("Ann accepted, Bob, Cy, Dee", desk.verdicts());
    }

    @Test
    void undoesWhatWasDecidedBeforeTheReviewAndShowsIt() throws Exception {
        desk.session.decide(desk.findings().subList(0, 1), Verdict.REJECTED);
        Review review = Review.of(
                desk.findings().stream().filter(f -> f.verdict() == null).toList(), false, desk.session, () -> 0);
        assertHolds(desk.press(review, "u").screen(), "[[Ann]]", "1 of 4 · 4 left");
    }

    @Test
    void showsNoOtherDocumentWhereTheOneIsClosedWhoseDecisionIsUndone() throws Exception {
        desk.open("bc", "there Eve stayed");
        desk.session.decide(desk.session.findings(desk.session.entry("b"), "names"), Verdict.ACCEPTED);
        desk.session.close("b");
        assertHolds(desk.press(desk.review(), "u").screen(), "undone: accepted b/names/1 [Dee]", "1 of 4 · 4 left");
        desk.press(desk.review(), "U");
        assertEquals("Ann, Bob, Cy, Eve", desk.verdicts());
    }

    @Test
    void goesThroughWhatIsDecidedWhereThatIsWanted() throws Exception {
        desk.session.decide(desk.findings(), Verdict.ACCEPTED);
        Review review = Review.of(desk.findings(), true, desk.session, () -> 0);
        assertHolds(desk.press(review, "rar").screen(), "4 of 4 · 0 left · 2 decided", "[[Dee]]");
        assertEquals("Ann rejected, Bob accepted, Cy rejected, Dee accepted", desk.verdicts());
    }

    @Test
    void asksBeforeItUndoesAStepOfManyFindings() throws Exception {
        desk.session.decide(desk.findings(), Verdict.REJECTED);
        Review review = desk.review();
        assertHolds(desk.press(review, "u").screen(), "decided on 4 findings at once", "0 left");
        assertHolds(desk.press(review, "u").screen(), "undone: reject of 4 findings", "4 left");
        assertEquals("Ann, Bob, Cy, Dee", desk.verdicts());
    }

    @Test
    void saysThatThereIsNothingToUndo() {
        assertHolds(desk.press(desk.review(), "u").screen(), "there is nothing to undo");
    }

    @Test
    void comesToAnEndFromWhichOneCanGoBackUndoAndBeginAgainWithWhatWasSkipped() {
        assertHolds(desk.press(desk.review(), "anaa").screen(), "This was the last; 1 left undecided.");
        assertHolds(desk.press(desk.review(), "nnnnn").screen(), "[[Bob]]");
        assertHolds(desk.press(desk.review(), "nar").screen(), "All is decided.", "u undo");
        assertHolds(desk.press(desk.review(), "nnnnbu").screen(), "[[Bob]]");
    }

    @Test
    void decidesNothingBehindTheLast() {
        assertHolds(desk.press(desk.review(), "aaaaaa").screen(), "there is nothing more to decide on");
        assertEquals(4, desk.session.decisions());
    }

    @Test
    void editsAComponentAndTakesBackWhatWasTyped() {
        assertHolds(
                desk.press(desk.review(), "e<CLEAR>firm").screen(),
                "edit a/names/1",
                " > kind  *firm",
                "title",
                "sure");
        desk.press(desk.review(), "e<CLEAR>firm<DOWN>so<ENTER>");
        Finding fixed = desk.findings().get(0);
        assertEquals(Verdict.FIXED, fixed.verdict());
        assertEquals("firm", fixed.stored().value()[0]);
        assertHolds(desk.press(desk.review(), "ne<CLEAR>firm<ESCAPE>").screen(), "left as it was");
        assertEquals("Ann fixed, Bob, Cy, Dee", desk.verdicts());
    }

    @Test
    void completesAValueFromThoseThatAreThere() {
        desk.open("c", "Eve", "planet");
        String screen = desk.press(desk.review(), "e<CLEAR>pl<TAB>").screen();
        assertHolds(screen, "> kind  *planet");
        assertHolds(desk.press(desk.review(), "e<UP><TAB>").screen(), "> sure  *no", "yes  no");
    }

    @Test
    void staysInTheEditorWhileTheValueDoesNotFit() {
        String screen = desk.press(desk.review(), "e<UP><CLEAR>maybe<ENTER>").screen();
        assertHolds(screen, "sure is [maybe]; expected yes or no", "> sure");
        assertEquals("Ann, Bob, Cy, Dee", desk.verdicts());
    }

    @Test
    void movesTheEndsOfTheSpanByWordsAndLetters() {
        assertHolds(desk.press(desk.review(), "s<RIGHT><RIGHT>").screen(), "[[Ann to Bob]]");
        assertHolds(desk.press(desk.review(), "s<TAB><LEFT><SMALL_RIGHT>").screen(), "s[[aid Ann]]");
        desk.press(desk.review(), "s<RIGHT><ENTER>");
        assertEquals("Ann to fixed, Bob, Cy, Dee", desk.verdicts());
    }

    @Test
    void takesTheSpanByTypedWordsAndByPlace() {
        desk.press(desk.review(), "sAnn to Bob<ENTER>s0:2<ENTER>");
        assertEquals("Ann to Bob fixed, so fixed, Cy, Dee", desk.verdicts());
        String screen = desk.press(desk.review(), "nnsZoe<ENTER>").screen();
        assertHolds(screen, "no such whole words in the text");
    }

    @Test
    void takesATimeOfDayForWordsWhereTheTextHasIt() {
        Desk other = new Desk().open("a", "Ann came at 10:30, at the end of all");
        other.press(other.review(), "s10:30<ENTER>");
        assertEquals("10:30 fixed", other.verdicts());
        other.press(Review.of(other.findings(), false, other.session, () -> 0), "s@9:11<ENTER>");
        assertEquals("at fixed", other.verdicts());
    }

    @Test
    void neverMovesAnEndOverTheOther() {
        String screen = desk.press(desk.review(), "s" + "<LEFT>".repeat(9)).screen();
        assertHolds(screen, "[[Ann]]");
    }

    @Test
    void tellsWhyAndHelps() {
        assertHolds(desk.press(desk.review(), "w").screen(), "made by", "names of the plugin mine 1");
        assertHolds(desk.press(desk.review(), "?").screen(), "accept", "Take back what was decided last");
        assertHolds(desk.press(desk.review(), "?qa").screen(), "[[Bob]]");
    }

    @Test
    void takesNoKeyThatItDoesNotKnowForADecision() {
        assertHolds(desk.press(desk.review(), "Z").screen(), "this key means nothing here");
        desk.press(desk.review(), "A<OTHER><HOME><ENTER><ESCAPE><TAB>x");
        assertEquals("Ann, Bob, Cy, Dee", desk.verdicts());
    }

    @Test
    void endsAtQAndAtCtrlCWhereverOneIs() {
        assertEquals(1, desk.press(desk.review(), "qaaa").screens().size());
        desk.press(desk.review(), "e<CLEAR>x<STOP>aaa");
        assertEquals("Ann, Bob, Cy, Dee", desk.verdicts());
    }

    @Test
    void tellsDecisionsAMinute() {
        Review review = desk.review();
        desk.now += TimeUnit.SECONDS.toNanos(30);
        assertHolds(desk.press(review, "aa").screen(), "2 decided · 4 a minute");
    }

    @Test
    void tellsInOneLineWhatWasDone() {
        Review review = desk.review();
        desk.press(review, "aaru");
        assertEquals("2 decided (2 accepted), 2 left", review.summary());
    }

    @Test
    void countsNothingThatWasTakenBackWhole() {
        Review review = desk.review();
        desk.press(review, "aruu");
        assertEquals("nothing decided, 4 left", review.summary());
    }

    @Test
    void keepsToTheTerminalWhateverItsSizeAndWhateverTheTextHolds() {
        Desk wide = new Desk()
                .open(
                        "w",
                        "漢字".repeat(90) + " Ann " + "שלום עולם ".repeat(30) + "👩‍👩‍👧 \u001b[31m Bob\u202e "
                                + "x".repeat(400));
        for (int[] size : new int[][] {{80, 24}, {200, 60}, {40, 10}, {20, 8}}) {
            for (String keys : List.of("", "n", "e", "s", "w", "?", "u", "nnn", "n<RESIZED>")) {
                Desk.Scripted keyboard = Desk.press(wide.review(), size[0], size[1], keys);
                List<Line> lines = keyboard.picture().lines();
                assertTrue(lines.size() <= size[1], () -> size[1] + " rows, but\n" + keyboard.screen());
                for (Line line : lines) {
                    assertTrue(
                            line.width() <= size[0],
                            () -> size[0] + " columns, but " + line.width() + ": " + line.render(false));
                }
                assertFalse(keyboard.screen().contains("\u001b"), "a control character is sent");
            }
        }
    }

    @Test
    void laysOutAnewWhenTheTerminalChanges() {
        Desk.Scripted keyboard = desk.press(desk.review(), "n<RESIZED>");
        assertTrue(keyboard.picture().lines().stream().allMatch(line -> line.width() <= 40), keyboard::screen);
        assertHolds(keyboard.screen(), "[[Bob]]");
    }

    @Test
    void warnsAnewOfALargeUndoWhenSomethingElseWasDoneSince() throws Exception {
        desk.session.decide(desk.findings(), Verdict.REJECTED);
        assertHolds(desk.press(desk.review(), "uauu").screen(), "decided on 4 findings at once");
        assertHolds(desk.press(desk.review(), "unu").screen(), "decided on 4 findings at once");
        assertEquals("Ann rejected, Bob rejected, Cy rejected, Dee rejected", desk.verdicts());
    }

    @Test
    void countsAsLeftOnlyWhatIsInTheListAfterAnUndo() throws Exception {
        List<Finding> all = desk.findings();
        desk.session.decide(all.subList(0, 3), Verdict.REJECTED);
        Review review = Review.of(desk.findings().subList(3, 4), false, desk.session, () -> 0);
        assertHolds(desk.press(review, "uu").screen(), "1 of 2 · 2 left", "[[Ann]]");
    }

    @Test
    void goesBackToTheFirstWithoutCallingItSo() {
        String screen = desk.press(desk.review(), "nb").screen();
        assertHolds(screen, "[[Ann]]");
        assertFalse(screen.contains("this is the first"), screen);
    }

    @Test
    void refusesToEditAValueWithoutComponents() {
        Desk bare = new Desk().bare("a", "so said Ann");
        assertHolds(bare.press(bare.review(), "e").screen(), "it has no components; s changes its words", "[[Ann]]");
        bare.press(bare.review(), "ea");
        assertEquals("Ann accepted", bare.verdicts());
    }

    @Test
    void decidesNothingByWhatIsPastedAndTypesItIntoALine() {
        Key paste = Key.pasted("1");
        assertHolds(press(paste), "what is pasted decides nothing here");
        press(Key.pasted("ar\nq"));
        assertEquals("Ann, Bob, Cy, Dee", desk.verdicts());
        assertHolds(press(Key.of("e"), Key.of(Key.Kind.CLEAR), Key.pasted("a\r\nfirm\u001b")), "> kind  *a firm\n");
        press(Key.of("s"), Key.pasted("Ann to"), Key.of(Key.Kind.ENTER));
        assertEquals("Ann to fixed, Bob, Cy, Dee", desk.verdicts());
    }

    private String press(Key... keys) {
        Desk.Scripted keyboard = new Desk.Scripted(80, 24, keys);
        try {
            KeyReview.run(desk.review(), keyboard);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return keyboard.screen();
    }
}
