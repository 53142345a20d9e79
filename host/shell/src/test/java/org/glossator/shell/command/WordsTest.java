package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void partsAtBlanks() {
        assertEquals(List.of("run", "quotes", "-i", "a.txt"), Words.of("  run quotes\t-i a.txt "));
    }

    @Test
    void holdsQuotedWordsTogether() {
        assertEquals(List.of("open", "my file.txt", "it's"), Words.of("open \"my file.txt\" \"it's\""));
        assertEquals(List.of("why-not", "he said \"no\""), Words.of("why-not 'he said \"no\"'"));
    }

    @Test
    void leavesTheQuotesOfAParametersValue() {
        assertEquals(List.of("run", "dates:folder=\"a, b\",x=1"), Words.of("run dates:folder=\"a, b\",x=1"));
    }

    @Test
    void passesOverComments() {
        assertEquals(List.of(), Words.of("# nothing here"));
        assertEquals(List.of("docs"), Words.of("docs # all of them"));
        assertEquals(List.of("a#b"), Words.of("a#b"));
    }

    @Test
    void keepsAnEmptyWordInQuotes() {
        assertEquals(List.of("set", ""), Words.of("set ''"));
    }

    @Test
    void refusesAQuoteLeftOpen() {
        CommandException e = assertThrows(CommandException.class, () -> Words.of("open \"a b"));
        assertEquals(ExitCode.USAGE, e.exitCode());
        assertTrue(e.getMessage().startsWith("E2005"), e.getMessage());
    }
}
