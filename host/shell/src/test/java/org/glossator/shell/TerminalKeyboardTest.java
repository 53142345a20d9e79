package org.glossator.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Keyboard;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Picture;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TerminalKeyboardTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final PipedInputStream in = new PipedInputStream(1024);

    private Terminal terminal(String type, String typed) throws IOException {
        PipedOutputStream keys = new PipedOutputStream(); // left open: nobody hangs up
        keys.connect(in);
        Terminal terminal = new ExternalTerminal("test", type, in, sent, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, 24));
        terminal.enterRawMode(); // else a thread of its own may read a CR for a LF before the keyboard is there
        keys.write(typed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        return terminal;
    }

    /** The characters and kinds of the keys that these bytes are. */
    private List<String> keys(String typed) throws Exception {
        List<String> keys = new ArrayList<>();
        try (Terminal terminal = terminal("xterm-256color", typed + "Q");
                Keyboard keyboard = Objects.requireNonNull(TerminalKeyboard.open(terminal, false, false))) {
            for (Key key = keyboard.read(); !key.text().equals("Q"); key = keyboard.read()) {
                keys.add(key.is(Key.Kind.CHARACTER) ? key.text() : key.kind().name());
            }
        }
        return keys;
    }

    @Test
    void hearsCharactersOfEveryPlane() throws Exception {
        assertEquals(List.of("a", "?", "é", "漢", "👩"), keys("a?é漢👩"));
    }

    @Test
    void hearsArrowsInEitherForm() throws Exception {
        assertEquals(
                List.of("LEFT", "LEFT", "SMALL_RIGHT", "BACK_TAB", "DELETE", "a"),
                keys("\u001b[D\u001bOD\u001b[1;2C\u001b[Z\u001b[3~a"));
    }

    @Test
    void takesAKeyThatItDoesNotKnowForOneKeyAndNotForItsLetters() throws Exception {
        assertEquals(List.of("OTHER", "OTHER", "OTHER", "n"), keys("\u001b[15~\u001b[1;3A\u001bzn"));
    }

    @Test
    void leavesTheTerminalAsItWas() throws Exception {
        try (Terminal terminal = terminal("xterm-256color", "")) {
            Attributes before = terminal.getAttributes();
            Keyboard keyboard = Objects.requireNonNull(TerminalKeyboard.open(terminal, false, false));
            keyboard.draw(Picture.of(List.of(Line.of("one")), List.of(Line.of("two")), 24));
            assertTrue(!terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ISIG));
            keyboard.close();
            assertEquals(
                    before.getLocalFlag(Attributes.LocalFlag.ISIG),
                    terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ISIG));
            assertEquals(before.getLocalFlags(), terminal.getAttributes().getLocalFlags());
        }
        String all = sent.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains("\u001b[?1049h"), all);
        assertTrue(all.indexOf("\u001b[?1049l") > all.indexOf("two"), all);
        assertTrue(all.indexOf("\u001b[?25h") > all.indexOf("two"), all);
    }

    @Test
    void drawsOnlyWhatHasChanged() throws Exception {
        try (Terminal terminal = terminal("xterm-256color", "");
                Keyboard keyboard = Objects.requireNonNull(TerminalKeyboard.open(terminal, false, false))) {
            keyboard.draw(Picture.of(List.of(Line.of("one")), List.of(Line.of("two")), 24));
            sent.reset();
            keyboard.draw(Picture.of(List.of(Line.of("one")), List.of(Line.of("three")), 24));
            String again = sent.toString(StandardCharsets.UTF_8);
            assertTrue(again.contains("three") && !again.contains("one"), again);
        }
    }

    @Test
    void isNotForATerminalThatCannotBeDrawnOn() throws Exception {
        try (Terminal terminal = terminal("dumb", "")) {
            assertNull(TerminalKeyboard.open(terminal, false, false));
        }
    }

    @Test
    void takesAPasteForOneKeyUpToItsMark() throws Exception {
        try (Terminal terminal = terminal("xterm-256color", "\u001b[200~aq\r~\u001b[D\u001b[201~n");
                Keyboard keyboard = Objects.requireNonNull(TerminalKeyboard.open(terminal, false, false))) {
            assertEquals(Key.pasted("aq\r~\u001b[D"), keyboard.read());
            assertEquals(Key.of("n"), keyboard.read());
        }
        String all = sent.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains("\u001b[?2004h") && all.indexOf("\u001b[?2004l") > all.indexOf("2004h"), all);
    }
}
