package org.glossator.plugins.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon words = Lexicon.of(1, "said told o'clock", 2, "told may été");

    @Test
    void tellsTheClassesOfAWord() {
        assertEquals(1, words.classes("said"));
        assertEquals(3, words.classes("told"));
        assertEquals(0, words.classes("says"));
    }

    @Test
    void heedsNeitherCaseNorTheShapeOfAnApostrophe() {
        assertEquals(1, words.classes("SAID"));
        assertEquals(1, words.classes("O’Clock"));
        assertEquals(2, words.classes("ÉTÉ"));
    }

    @Test
    void looksUpATokenInItsText() {
        Tokens tokens = Tokens.of("She told him");
        assertEquals(3, words.classes(tokens, 1));
        assertEquals(0, words.classes(tokens, 3));
    }

    @Test
    void holdsThousandsOfWords() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("word").append(i).append(' ');
        }
        Lexicon large = Lexicon.of(4, many.toString());
        for (int i = 0; i < 5_000; i++) {
            assertEquals(4, large.classes("word" + i));
        }
        assertEquals(0, large.classes("word5000"));
    }

    @Test
    void readsSeveralResourcesIntoOne() {
        Lexicon both =
                Lexicon.read(LexiconTest.class, List.of("verbs.txt", "nouns.txt"), Map.of("verb", 1L, "noun", 2L));
        assertEquals(1, both.classes("say"));
        assertEquals(3, both.classes("march"));
        assertEquals(2, both.classes("band"));
    }

    @Test
    void saysWhichResourceIsMissing() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Lexicon.read(LexiconTest.class, "none.txt", Map.of()));
        assertTrue(e.getMessage().contains("none.txt"), e.getMessage());
    }
}
