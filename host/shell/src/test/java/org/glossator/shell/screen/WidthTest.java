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
}
