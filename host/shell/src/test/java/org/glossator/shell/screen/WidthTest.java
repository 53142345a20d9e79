package org.glossator.shell.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WidthTest {

    @Test
    void countsColumns() {
        assertEquals(5, Width.of("naïve"));
        assertEquals(5, Width.of("nai\u0308ve"));
        assertEquals(4, Width.of("日本"));
        assertEquals(3, Width.of("a😀"));
    }

    @Test
    void cutsWithASignOfTheCut() {
        assertEquals("abc…", Width.cut("abcdef", 4));
        assertEquals("日…", Width.cut("日本語", 4));
        assertEquals("abcd", Width.cut("abcd", 4));
    }

    @Test
    void padsByColumns() {
        assertEquals("日本  ", Width.pad("日本", 6));
        assertEquals("long", Width.pad("long", 2));
    }

    @Test
    void knowsEmojiAndSignsThatAreWide() {
        assertEquals(2, Width.of("⚡"));
        assertEquals(2, Width.of("⭐"));
        assertEquals(2, Width.of("🚀"));
        assertEquals(1, Width.of("🌡"));
        assertEquals(1, Width.of("│"));
        assertEquals(1, Width.of("〿"));
        assertEquals(2, Width.of("＂"));
        assertEquals(1, Width.of("ｱ"));
    }

    @Test
    void cutsBetweenWhatAPersonSeesAsCharacters() {
        assertEquals("ab…", Width.cut("ab👩‍👩‍👧 at home", 6));
        assertEquals("e\u0301…", Width.cut("e\u0301e\u0301e\u0301", 2));
    }
}
