package org.glossator.shell.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void showsAnEscapeSequenceInsteadOfSendingIt() {
        assertEquals("␛[31mred␛[0m", Visible.line("\u001b[31mred\u001b[0m"));
    }

    @Test
    void showsACommandToTheClipboard() {
        assertEquals("␛]52;c;aGk=␇", Visible.line("\u001b]52;c;aGk=\u0007"));
    }

    @Test
    void showsBidirectionalControls() {
        assertEquals("a<U+202E>b<U+2066>c<U+200F>", Visible.line("a\u202eb\u2066c\u200f"));
    }

    @Test
    void showsControlsOfTheUpperHalf() {
        assertEquals("<U+009B>31m<U+0085>", Visible.line("\u009b31m\u0085"));
    }

    @Test
    void showsHalvesOfSurrogatePairs() {
        assertEquals("<U+D83D> <U+DE00>", Visible.line("\ud83d \ude00"));
    }

    @Test
    void keepsLineBreaksOnlyWhereLinesAreWanted() {
        assertEquals("a␊b␉c", Visible.line("a\nb\tc"));
        assertEquals("a\nb\tc", Visible.lines("a\nb\tc"));
    }

    @Test
    void leavesOrdinaryTextAlone() {
        String text = "“Fine,” said Ñandú 😀 日本";
        assertEquals(text, Visible.line(text));
        String ascii = "plain";
        assertSame(ascii, Visible.line(ascii));
    }
}
