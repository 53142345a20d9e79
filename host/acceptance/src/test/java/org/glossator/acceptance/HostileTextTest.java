package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that tries to speak to the terminal: what it holds is shown as signs and never sent. */
class HostileTextTest {

    /** Writes to the clipboard; a strange colour; a bell; right to left; the eight-bit CSI. */
    private static final List<String> EVIL =
            List.of("\u001b]52;c;ZXZpbA==\u0007", "\u001b[38;5;201m", "\u0007", "\u202e", "\u009b5m");

    private static final String ALL = String.join("", EVIL);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheText() throws Exception {
        String lines = """
                {"id": "evil%1$s", "text": "\\"All is %1$s well,\\" said Ann%1$s Lee on Monday%1$s.", "metadata": {"title": "a%1$s"}}
                {"id": "evil%1$s", "text": "The same id again."}
                """.formatted(escaped(ALL));
        Files.writeString(folder.resolve("evil.jsonl"), lines);
        Files.writeString(folder.resolve("evil\u001b[38;5;201m\u0007.txt"), "A name as bad. " + ALL);
    }

    @Test
    void isShownAsSignsByEveryCommandOfThePrompt() {
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder))) {
            terminal.enter("open evil.jsonl");
            for (String command : List.of(
                    "docs",
                    "annotate quotes dates",
                    "show",
                    "show --source",
                    "list quotes",
                    "list dates --all",
                    "find",
                    "find quotes near dates",
                    "find person~(",
                    "stats",
                    "why quotes/1",
                    "why-not well",
                    "why-not",
                    "stats quotes",
                    "families",
                    "families 1",
                    "review --lines",
                    "q",
                    "report -o -",
                    "report -o page.html",
                    "run quotes -i evil.jsonl --format table",
                    "run quotes -i evil.jsonl",
                    "open *.txt",
                    "docs",
                    "use 1")) {
                terminal.enter(command);
                assertClean(terminal.sent(), command);
            }
            assertTrue(terminal.screen().contains("\u241b]52;c;"), terminal::screen);
        }
    }

    @Test
    void isCompletedWithoutBeingSent() {
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder))) {
            terminal.enter("open evil.jsonl");
            int before = terminal.sent().length();
            terminal.type("use ev")
                    .press("Tab")
                    .press("Tab")
                    .type(" x")
                    .awaits("x")
                    .press("C-c");
            terminal.enter("version");
            // A completer may ring the bell itself.
            assertClean(terminal.sent().substring(before).replace("\u0007", ""), "use Tab");
        }
    }

    @Test
    void isShownAsSignsByEveryCommandOfAScript() throws Exception {
        String lines = Files.readString(folder.resolve("evil.jsonl"));
        Files.writeString(folder.resolve("one.jsonl"), lines.substring(0, lines.indexOf('\n')));
        Outcome outcome = Gloss.in(folder).reading("""
                open one.jsonl
                docs
                annotate quotes dates
                show
                show --source
                list quotes
                why quotes/1
                """).run().endedWith(0).printed("\u241b]52;c;");
        assertClean(latin(outcome.out() + outcome.err()), "the script");
    }

    @Test
    void isShownAsSignsInATableAndInMessagesOnAPipe() {
        Outcome outcome = Gloss.in(folder)
                .run("run", "quotes", "-i", "evil.jsonl", "--format", "table")
                .endedWith(1)
                .printed("\u241b]52;c;")
                .printed("<U+202E>")
                .printed("<U+009B>");
        assertClean(latin(outcome.out()), "the table");
        Outcome wrong = Gloss.in(folder).run("run", "quotes" + ALL, "-i", "no" + ALL + ".txt");
        assertClean(latin(wrong.err()), "a message");
        Outcome missing =
                Gloss.in(folder).run("run", "quotes", "-i", "no" + ALL + ".txt").endedWith(3);
        assertClean(latin(missing.err()), "a message");
    }

    /** @param sent bytes, each as the character of its number */
    private static void assertClean(String sent, String command) {
        for (String evil : EVIL) {
            String bytes = latin(evil);
            int at = sent.indexOf(bytes);
            assertFalse(
                    at >= 0,
                    () -> command + " sends " + escaped(evil) + " in ["
                            + escaped(sent.substring(Math.max(0, at - 60), at + bytes.length())) + "]");
        }
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** As JSON writes it. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c -> escaped.append(c < ' ' || c > '~' ? String.format("\\u%04x", c) : Character.toString(c)));
        return escaped.toString();
    }
}
