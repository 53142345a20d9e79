package org.glossator.plugins.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static List<String> of(String text) {
        Paragraphs paragraphs = Paragraphs.of(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            found.add(text.substring(paragraphs.start(i), paragraphs.end(i)));
        }
        return found;
    }

    @Test
    void partsAtEveryLineBreak() {
        assertEquals(List.of("One.", "Two.", "Three."), of(" One. \n\n\nTwo.\r\nThree.\n"));
    }

    @Test
    void findsNoneInWhiteSpace() {
        assertEquals(List.of(), of(" \n\t\n"));
    }

    @Test
    void joinsLinesThatAreBrokenToFitAPage() {
        String line = "a line of about sixty characters that goes on and on and on\n";
        String text = line.repeat(10) + "\n" + line.repeat(3);
        assertTrue(Paragraphs.of(text).wrapped());
        assertEquals(2, of(text).size());
    }

    @Test
    void doesNotJoinLongLines() {
        String line = "a line that is much longer than a page is wide, ".repeat(4) + "\n";
        assertFalse(Paragraphs.of(line.repeat(12)).wrapped());
    }

    @Test
    void findsTheParagraphAtAnOffset() {
        Paragraphs paragraphs = Paragraphs.of("One.\n\nTwo.");
        assertEquals(0, paragraphs.at(3));
        assertEquals(1, paragraphs.at(4));
        assertEquals(2, paragraphs.at(10));
        assertEquals(2, paragraphs.at(10, 1));
        assertEquals(1, paragraphs.at(4, 0));
    }
}
