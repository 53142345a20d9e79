package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first session as a person has it, against screens that somebody has looked at. Where one differs, the screen as it is now is written to
 * target/screens; when it is as it should be, it takes the place of the recorded one in src/test/resources/screens.
 */
@Order(4)
class ReviewTest {

    private static final Path RECORDED = SourceTree.ROOT.resolve("host/acceptance/src/test/resources/screens");
    private static final Path SEEN = SourceTree.ROOT.resolve("host/acceptance/target/screens");
    private static final Pattern PACE = Pattern.compile(" · [0-9]+ a minute| in [0-9.]+ s \\([^)]*\\)");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[1-9][0-9;]*m");
    private static final String ANNOTATE = "annotate quotes dates duplicates";
    private static final String LEFT = "\u001b[?1049l"; // the other screen of the terminal

    /** Of the card, in the bytes that were sent; the summary behind it speaks without the dot. */
    private static final String DECIDED = "\u00c2\u00b7 1 decided";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyFiveArticles() throws IOException {
        Path copies = Files.createDirectories(folder.resolve("articles"));
        for (Path article : SourceTree.files("examples/articles")) {
            String name = article.getFileName().toString();
            if (name.matches("0[1-5].*")) {
                Files.copy(article, copies.resolve(name));
            }
        }
    }

    @Test
    void decidesOnTwentyFindingsByKeysAndHasThemAfterARestart() throws Exception {
        try (Terminal terminal = Terminal.sized(80, 24, folder, Gloss.in(folder))) {
            terminal.enter("open articles").enter(ANNOTATE);
            terminal.type("show").press("Enter").awaits("q quits").press("q").awaitsPrompt();
            terminal.type("review quotes").press("Enter");
            assertScreen("review-80x24", terminal.awaits(" review  1 of"));
            terminal.type("arn ").awaits(" review  5 of").press("Left").awaits(" review  4 of");
            terminal.press("u").awaits("undone: rejected").press("u").awaits("undone: accepted");
            terminal.press("U").awaits("done again: accepted").press("C-r").awaits("done again: rejected");
            terminal.type("nnw").awaits("any key goes back");
            assertScreen(
                    "review-why-80x24",
                    terminal.press("q").awaits(" review  4 of").press("?").awaits("In a review"));
            terminal.press("q").awaits(" review  4 of");
            edit(terminal);
            terminal.type("aaaaaaaaaaaaa").awaits(" 17 decided");
            terminal.resize(200, 60).awaits("b back");
            Awaiting.that(() -> terminal.screen().lines().count() == 60, terminal::screen);
            assertScreen("review-200x60", terminal);
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

    private static void edit(Terminal terminal) {
        terminal.press("e")
                .awaits("> kind")
                .press("Down")
                .press("Down")
                .press("Down")
                .awaits("> person");
        terminal.press("C-u").type("Own").press("Tab").awaits("no value is known that begins so");
        terminal.press("C-u").type("O").press("Tab").awaits("> person     Owen Tharsby");
        terminal.press("C-u").type("Owen Tharsby Jr.");
        assertScreen("review-edit-80x24", terminal.awaits("Jr."));
        terminal.press("Enter").awaits("fixed 01").awaits(" review  5 of");
        terminal.press("s")
                .awaits("span of")
                .press("Left")
                .press("Left")
                .press("Tab")
                .press("Right");
        assertScreen("review-span-80x24", terminal.awaits("923:983, arrows move the beginning"));
        terminal.press("Enter").awaits(" review  6 of").awaits(" 4 decided");
    }

    private void resumes() throws IOException {
        try (Terminal terminal = Terminal.sized(80, 24, folder, Gloss.in(folder).with("NO_COLOR", "1"))) {
            terminal.awaits("holds 5 documents, 19 decisions; go on with it? [Y/n]")
                    .press("Enter");
            terminal.enter("list quotes --where verdict=fixed").awaits("Owen Tharsby Jr.");
            terminal.enter("export decisions -o decisions.jsonl");
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
            assertRecorded("review-dumb", terminal.screen());
            assertFalse(COLOUR.matcher(terminal.sent()).find(), terminal::sent);
        }
    }

    @Test
    void readsAnswersFromTheLinesBehindItInAScript() {
        Outcome outcome = Gloss.in(folder)
                .reading(
                        "open articles\nannotate quotes\nreview quotes\na\nreject\n\ne person=\"Ann Lee\"\nu\nwhy\nq\nhistory\n")
                .run()
                .endedWith(0);
        assertTrue(outcome.err().contains("undone: fixed 01-wire-dateline.txt/quotes/4"), outcome::err);
        assertTrue(outcome.out().contains("made by"), outcome::out);
        assertFalse(outcome.out().contains("undone: "), "a card on standard output");
        assertRecorded("review-pipe", outcome.err());
        assertTrue(outcome.err().contains("review: 2 decided (1 accepted, 1 rejected)"), outcome::err);
    }

    private static void assertScreen(String name, Terminal terminal) {
        Pattern last = Pattern.compile("q quit|Esc leaves|goes back"); // of the last row, which is drawn last
        Awaiting.that(() -> last.matcher(terminal.screen()).find(), terminal::screen);
        assertRecorded(name, terminal.screen());
    }

    private static void assertRecorded(String name, String screen) {
        String seen = PACE.matcher(screen.stripTrailing()).replaceAll("") + "\n";
        try {
            Path recorded = RECORDED.resolve(name + ".txt");
            String expected = Files.exists(recorded) ? Files.readString(recorded) : "";
            if (!seen.equals(expected)) {
                Files.createDirectories(SEEN);
                Files.writeString(SEEN.resolve(name + ".txt"), seen);
            }
            assertEquals(expected, seen, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
