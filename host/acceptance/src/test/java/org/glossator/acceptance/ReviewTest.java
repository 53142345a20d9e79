package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first session as a person has it, against screens that somebody has looked at. */
@Order(4)
class ReviewTest {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[1-9][0-9;]*m");
    private static final String ANNOTATE = "annotate quotes dates duplicates";
    private static final String LEFT = "\u001b[?1049l"; // the other screen of the terminal

    /** Of the card, in the bytes that were sent; the summary behind it speaks without the dot. */
    private static final String DECIDED = "\u00c2\u00b7 1 decided";

    private final RecordedScreens screens = new RecordedScreens();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyFiveArticles() {
        RecordedScreens.copyArticles(folder, "0[1-5].*");
    }

    @AfterEach
    void seesWhatSomebodyHasLookedAt() {
        screens.areAsRecorded();
    }

    @Test
    void decidesOnTwentyFindingsByKeysAndHasThemAfterARestart() throws Exception {
        try (Terminal terminal = Terminal.sized(80, 24, folder, Gloss.in(folder))) {
            terminal.enter("open articles").enter(ANNOTATE);
            terminal.type("show").press("Enter").awaits("q quits").press("q").awaitsPrompt();
            terminal.type("review quotes").press("Enter");
            compare("review-80x24", terminal.awaits(" review  1 of"));
            terminal.type("arn ").awaits(" review  5 of").press("Left").awaits(" review  4 of");
            terminal.press("b").awaits(" review  3 of").press("1").awaits("fixed 01");
            terminal.press("u").awaits("undone: fixed").press("n").awaits(" review  4 of");
            terminal.press("u").awaits("undone: rejected").press("u").awaits("undone: accepted");
            terminal.press("U").awaits("done again: accepted").press("C-r").awaits("done again: rejected");
            terminal.type("nnw").awaits("any key goes back");
            compare(
                    "review-why-80x24",
                    terminal.press("q").awaits(" review  4 of").press("?").awaits("In a review"));
            terminal.press("q").awaits(" review  4 of");
            edit(terminal);
            terminal.type("aaaaaaaaaaaaa").awaits(" 17 decided");
            terminal.resize(200, 60).awaits("b back");
            Awaiting.that(() -> terminal.screen().lines().count() == 60, terminal::screen);
            compare("review-200x60", terminal);
            terminal.type("ar")
                    .awaits(" 19 decided")
                    .press("a")
                    .awaits(" 20 decided")
                    .press("u")
                    .awaits(" 19 decided");
            terminal.press("q")
                    .awaits("review: 19 decided (15 accepted, 2 fixed, 2 rejected)")
                    .awaitsPrompt();
            terminal.type("exit").press("Enter").awaitsEnd();
        }
        resumes();
    }

    private void edit(Terminal terminal) {
        terminal.press("e")
                .awaits("> kind")
                .press("Down")
                .press("Down")
                .press("Down")
                .awaits("> person");
        terminal.press("C-u").type("Own").press("Tab").awaits("no value is known that begins so");
        terminal.press("C-u").type("O").press("Tab").awaits("> person     Owen Tharsby");
        terminal.press("C-u").type("Owen Tharsby Jr.");
        compare("review-edit-80x24", terminal.awaits("Jr."));
        terminal.press("Enter").awaits("fixed 01").awaits(" review  5 of");
        terminal.press("s")
                .awaits("span of")
                .press("Left")
                .press("Left")
                .press("Tab")
                .press("Right");
        compare("review-span-80x24", terminal.awaits("923:983, arrows move the beginning"));
        terminal.press("Enter").awaits(" review  6 of").awaits(" 4 decided");
    }

    private void resumes() throws IOException {
        try (Terminal terminal = Terminal.sized(80, 24, folder, Gloss.in(folder).with("NO_COLOR", "1"))) {
            terminal.awaits("holds 5 documents, 19 decisions; go on with it? [Y/n]")
                    .press("Enter");
            terminal.enter("list quotes --where verdict=fixed").awaits("Owen Tharsby Jr.");
            terminal.enter("export decisions -o decisions.jsonl");
            settlesConflicts(terminal.enter("annotate quotes:indirect=no"));
            terminal.type("review quotes")
                    .press("Enter")
                    .awaits(" review  1 of")
                    .press("a")
                    .awaits(" 1 decided");
            assertFalse(COLOUR.matcher(terminal.sent()).find(), "NO_COLOR is not obeyed");
            terminal.signal("TERM").awaitsEnd();
            assertTrue(terminal.sent().contains(DECIDED), terminal::sent);
            assertTrue(terminal.sent().lastIndexOf(LEFT) > terminal.sent().lastIndexOf(DECIDED), "the screen is lost");
        }
        List<String> decisions = Files.readAllLines(folder.resolve("decisions.jsonl"));
        assertEquals(19, decisions.size());
        Gloss.in(folder)
                .run("--session", ".gloss", "export", "decisions", "-o", "after.jsonl")
                .endedWith(0);
        assertEquals(20, Files.readAllLines(folder.resolve("after.jsonl")).size());
    }

    private void settlesConflicts(Terminal terminal) {
        terminal.type("review --conflicts").press("Enter");
        compare("review-conflict-80x24", terminal.awaits(" review of conflicts  1 of"));
        terminal.press("x").awaits(" 1 decided").press("u").awaits("undone: ");
        terminal.press("q").awaits("review: ").awaitsPrompt();
    }

    @Test
    void asksForLinesWhereTheTerminalIsDumbAndSaysEachOnce() {
        try (Terminal terminal = Terminal.sized(80, 45, folder, Gloss.in(folder).with("TERM", "dumb"))) {
            terminal.enter("open articles").enter("annotate quotes");
            terminal.type("review").press("Enter").awaits("\nreview>");
            terminal.type("accept").press("Enter").awaits("2 of").awaits("1 decided");
            terminal.type("q")
                    .press("Enter")
                    .awaits("review: 1 decided (1 accepted)")
                    .awaitsPrompt();
            screens.compare("review-dumb", terminal.screen());
            assertFalse(COLOUR.matcher(terminal.sent()).find(), terminal::sent);
            terminal.type("accept q").press("C-c").awaits("Ctrl-D or exit ends the shell");
            terminal.enter("undo")
                    .awaits("undone: accept")
                    .type("review")
                    .press("Enter")
                    .awaitsLine("review>");
            terminal.press("C-c")
                    .awaits("q or Ctrl-D ends the answers")
                    .type("q")
                    .press("Enter");
            terminal.awaits("review: nothing decided").awaitsPrompt();
        }
    }

    @Test
    void readsAnswersFromTheLinesBehindItInAScript() {
        Outcome outcome = Gloss.in(folder)
                .reading(
                        "open articles\nannotate quotes\nshow 2\nreview quotes\na\nreject\n\ne person=\"Ann Lee\"\nu\nwhy\nq\nhistory\n")
                .run()
                .endedWith(0);
        assertTrue(outcome.err().contains("undone: fixed 01-wire-dateline.txt/quotes/4"), outcome::err);
        assertTrue(outcome.out().contains("made by"), outcome::out);
        assertFalse(outcome.out().contains("undone: "), "a card on standard output");
        screens.compare("review-pipe", outcome.err());
        screens.compare("show-pipe", outcome.out());
        assertTrue(outcome.err().contains("review: 2 decided (1 accepted, 1 rejected)"), outcome::err);
    }

    private void compare(String name, Terminal terminal) {
        Pattern last = Pattern.compile("q quit|Esc leaves|goes back"); // of the last row, which is drawn last
        Awaiting.that(() -> last.matcher(terminal.screen()).find(), terminal::screen);
        screens.compare(name, terminal.screen());
    }
}
