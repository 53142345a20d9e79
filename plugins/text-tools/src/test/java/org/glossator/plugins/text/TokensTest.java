package org.glossator.plugins.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {

    /** The tokens parted by blanks. */
    private static String split(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.text(i));
        }
        return String.join(" ", words);
    }

    @Test
    void keepsAnApostropheInsideAWordAndPartsThePossessive() {
        assertEquals("I don't know Xi 's or James ' car", split("I don't know Xi's or James' car"));
    }

    @Test
    void takesACurlyApostropheForAnApostrophe() {
        assertEquals("China ’s won’t", split("China’s won’t"));
    }

    @Test
    void partsNumbersFromSignsAndLetters() {
        assertEquals("2 , 000 on the 19 th of Q 1", split("2,000 on the 19th of Q1"));
    }

    @Test
    void keepsTheDotsOfAnAbbreviationOfSingleLetters() {
        assertEquals("the U.S. at 5 p.m. today", split("the U.S. at 5 p.m. today"));
    }

    @Test
    void leavesTheFullStopBehindALetterAlone() {
        assertEquals("plan B . Next", split("plan B. Next"));
    }

    @Test
    void partsHyphenatedWords() {
        assertEquals("a two - day trip", split("a two-day trip"));
    }

    @Test
    void takesACharacterOutsideTheBasicPlaneForOneToken() {
        Tokens tokens = Tokens.of("so \ud83d\ude00!");
        assertEquals(3, tokens.size());
        assertEquals(5, tokens.end(1));
    }

    @Test
    void keepsCombiningMarksWithTheirLetters() {
        assertEquals("A\u030angstro\u0308m here", split("A\u030angstro\u0308m here"));
    }

    @Test
    void passesOverEveryKindOfSpace() {
        assertEquals("a b c d", split("\ufeffa\u00a0b\u200bc\u2003d\r\n"));
    }

    @Test
    void findsTheTokenAtAnOffsetOrBehindIt() {
        Tokens tokens = Tokens.of("ab  cd");
        assertEquals(0, tokens.at(1));
        assertEquals(1, tokens.at(2));
        assertEquals(2, tokens.at(6));
    }

    @Test
    void comparesWithoutRegardToCase() {
        Tokens tokens = Tokens.of("Said he");
        assertTrue(tokens.is(0, "said"));
        assertFalse(tokens.is(1, "she"));
        assertFalse(tokens.is(7, "said"), "outside the text nothing is anything");
    }

    @Test
    void knowsNumbersUpToNineDigits() {
        assertEquals(1999, Tokens.of("1999").number(0));
        assertEquals(-1, Tokens.of("1234567890").number(0));
        assertEquals(-1, Tokens.of("word").number(0));
    }

    @Test
    void survivesHalvesOfSurrogatePairs() {
        assertEquals(4, Tokens.of("a \ud83d b \ude00").size());
    }

    @Test
    void comparesWordsWithoutRegardToCaseAlsoWhereOnlyTheLowerCaseIsAscii() {
        Tokens tokens = Tokens.of("Said Raid \u212aelvin");

        assertTrue(tokens.is(0, "said"));
        assertFalse(tokens.is(1, "said"));
        assertTrue(tokens.is(2, "kelvin"));
    }
}
