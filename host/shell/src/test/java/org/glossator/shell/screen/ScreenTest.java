package org.glossator.shell.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream both = new ByteArrayOutputStream();

    private Screen screen(boolean outIsTerminal, boolean errIsTerminal) {
        return new Screen(both, both, () -> 80, outIsTerminal, errIsTerminal);
    }

    private String seen() {
        return both.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void showsOnATerminalWhatWasPrintedBeforeWhatWasSaidOfIt() {
        Screen screen = screen(true, true);
        screen.line("row");
        screen.note("summary");
        screen.line("more");
        screen.trouble("interrupted");
        assertEquals("row\nsummary\nmore\ninterrupted\n", seen());
    }

    @Test
    void printsNothingIntoALineThatChanges() {
        Screen screen = screen(true, true);
        screen.line("row");
        screen.status("some");
        screen.status("half");
        screen.line("more");
        screen.status("all");
        screen.flush();
        String expected = "dumb".equals(System.getenv("TERM"))
                ? "row\nmore\n"
                : "row\n\r\u001b[Ksome\r\u001b[Khalf\r\u001b[Kmore\n\r\u001b[Kall\r\u001b[K";
        assertEquals(expected, seen());
    }

    @Test
    void showsNoLineThatChangesToAProgram() {
        Screen screen = screen(true, true);
        screen.asJson(true);
        screen.status("half");
        screen.note("all");
        assertEquals("{\"note\": \"all\"}\n", seen());
    }

    @Test
    void sendsALineToBeCopiedAsItIsExceptToATerminal() {
        Screen piped = screen(false, true);
        piped.copyable("a\tb\u001b[31m");
        piped.flush();
        assertEquals("a\tb\u001b[31m\n", seen());
        both.reset();
        Screen terminal = screen(true, true);
        terminal.copyable("a\tb\u001b[31m");
        terminal.flush();
        assertEquals("a\u2409b\u241b[31m\n", seen());
    }

    @Test
    void breaksMessagesBetweenWordsOnATerminal() {
        Screen screen = screen(true, true);
        screen.note("word ".repeat(17).strip());
        screen.trouble("  " + "w".repeat(90) + " more\nend");
        assertEquals("word ".repeat(16).strip() + "\nword\n  " + "w".repeat(90) + "\n  more\nend\n", seen());
    }

    @Test
    void keepsAMessageInOneLineForAProgram() {
        Screen screen = screen(true, false);
        screen.note("word ".repeat(17).strip());
        assertEquals("word ".repeat(17).strip() + "\n", seen());
    }

    @Test
    void keepsDataOfAPipeTogether() {
        Screen screen = screen(false, true);
        screen.line("row");
        screen.note("summary");
        assertEquals("summary\n", seen());
    }
}
