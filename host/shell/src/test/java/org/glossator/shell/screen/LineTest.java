package org.glossator.shell.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void isolatesWhatRunsFromRightToLeftOnATerminal() {
        Line line = Line.of("[").add("שלום", Style.VALUE).add("]q1");
        assertEquals("\u200e[\u2068שלום\u2069]q1", line.render(false, true));
        assertEquals("\u200e[\u001b[32m\u2068שלום\u2069\u001b[0m]q1", line.render(true, true));
    }

    @Test
    void isolatesNoWordsOfLeftToRight() {
        assertEquals(
                "\u200eOn \u2068שלום, 12 שלום\u2069, said \u2068דוד\u2069!",
                Line.of("On שלום, 12 שלום, said דוד!").render(false, true));
    }

    @Test
    void addsNothingToAFile() {
        assertEquals("[שלום]", Line.of("[").add("שלום").add("]").render(false, false));
    }

    @Test
    void addsNothingWhereAllRunsFromLeftToRight() {
        assertEquals("naïve 日本 😀", Line.of("naïve 日本 😀").render(false, true));
    }

    @Test
    void showsTheIsolatesThatATextBrings() {
        assertEquals("a<U+2067>b<U+2069>", Line.of("a\u2067b\u2069").render(false, true));
    }

    @Test
    void wrapsIntoRowsByColumns() {
        Line line = Line.of("ab", Style.STRONG).add("日本c");
        assertEquals(
                "\u001b[1mab\u001b[0m日|本c",
                String.join(
                        "|", line.wrapped(4).stream().map(l -> l.render(true)).toList()));
        assertEquals(2, line.rows(4));
        assertEquals(1, Line.of("").rows(4));
        assertEquals(1, Line.of("").wrapped(4).size());
    }
}
