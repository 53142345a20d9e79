package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** An expression comes as words, from which the line took the quotes. */
class ExpressionsTest {

    private static String joined(String line) {
        return Expressions.joined(Words.of(line));
    }

    @Test
    void joinsWords() {
        assertEquals("quotes and confidence<.9", joined("quotes and confidence<.9"));
        assertEquals("quotes near (dates and value=2024)", joined("quotes near (dates and value=2024)"));
    }

    @Test
    void quotesValuesWithBlanksAgain() {
        assertEquals("quotes and person=\"Ann Lee\"", joined("quotes and person=\"Ann Lee\""));
        assertEquals(
                "(person~\"Ann Lee\" or person~\"(Xi|Li) J\")", joined("(person~'Ann Lee' or person~\"(Xi|Li) J\")"));
        assertEquals("words~\"he said \\\"no\\\"\" or x", joined("words~'he said \"no\"' or x"));
    }

    @Test
    void takesASingleWordAsItIs() {
        assertEquals("person=\"Ann Lee\" and denied", joined("'person=\"Ann Lee\" and denied'"));
    }
}
