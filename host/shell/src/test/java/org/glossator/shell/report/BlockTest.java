package org.glossator.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static List<String> blocks(String text) {
        return Block.of(text).stream()
                .map(block -> text.substring(block.start(), block.end()))
                .toList();
    }

    @Test
    void endsAtAnEmptyLine() {
        assertEquals(List.of("one\ntwo", "three"), blocks("\n\none\ntwo\n \nthree\n"));
    }

    @Test
    void endsAtAnEmptyLineOfWindows() {
        assertEquals(List.of("one", "two"), blocks("one\r\n\r\ntwo\r\n"));
    }

    @Test
    void isALineOfItsOwnWhereLinesAreLong() {
        String line = "word ".repeat(30).strip();
        assertEquals(List.of("Title", line, line, "end"), blocks("Title\n" + line + "\n" + line + "\nend"));
    }

    @Test
    void isNoneInATextOfBlanks() {
        assertEquals(List.of(), blocks(" \n\t\n"));
        assertEquals(List.of(), blocks(""));
    }
}
