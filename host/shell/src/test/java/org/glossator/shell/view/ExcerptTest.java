package org.glossator.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.glossator.shell.screen.Line;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static List<Line> lines(String text, String words, int width, int rows) {
        int start = text.indexOf(words);
        return Excerpt.of(text, new Span(start, start + words.length()), width, rows);
    }

    private static String excerpt(String text, String words, int width, int rows) {
        return lines(text, words, width, rows).stream()
                .map(line -> line.render(false).strip())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void showsTheWholeParagraphWhereItFits() {
        assertEquals(
                "one [[two]] three\nfour",
                excerpt("before\n\none two three\nfour\n\nbehind", "two", 24, 5).replace(" four", "\nfour"));
    }

    @Test
    void cutsTheParagraphAtWordsOnBothSides() {
        String text = "alpha ".repeat(50) + "two " + "omega ".repeat(50);
        String cut = excerpt(text, "two", 40, 2);
        assertTrue(cut.startsWith("…alpha ") && cut.endsWith(" omega…"), cut);
        assertTrue(cut.contains("[[two]]"), cut);
        assertEquals(2, cut.lines().count());
    }

    @Test
    void givesTheRoomOfAShortSideToTheOther() {
        String cut = excerpt("alpha two " + "omega ".repeat(50), "two", 60, 2);
        assertTrue(cut.startsWith("alpha [[two]] omega"), cut);
        assertEquals(2, cut.lines().count());
    }

    @Test
    void showsBeginningAndEndOfManyWords() {
        String words = "first " + "middle ".repeat(90) + "last";
        String cut = excerpt("so " + words + " it was", words, 60, 3);
        assertTrue(cut.contains("[[first ") && cut.contains(" … ") && cut.contains("last]]"), cut);
        assertTrue(cut.lines().count() <= 3, cut);
    }

    @Test
    void looksAtNothingFarAway() {
        String text = "x".repeat(3_000_000) + " two " + "y".repeat(3_000_000);
        for (int i = 0; i < 10; i++) {
            assertTrue(excerpt(text, "two", 80, 5).contains("[[two]]"));
        }
    }

    @Test
    void keepsTheWordsOfAWideScriptInTheLines() {
        String text = "漢".repeat(200) + "字字" + "漢".repeat(200);
        List<Line> lines = lines(text, "字字", 40, 4);
        assertTrue(lines.size() <= 4);
        assertTrue(lines.stream().allMatch(line -> line.width() <= 40));
        assertTrue(excerpt(text, "字字", 40, 4).replace("\n", "").contains("[[字字]]"));
    }
}
