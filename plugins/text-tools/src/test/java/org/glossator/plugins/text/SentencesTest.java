package org.glossator.plugins.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    /** The text with a bar wherever a sentence ends and another begins. */
    private static void splits(String barred) {
        String text = barred.replace("|", "");
        Tokens tokens = Tokens.of(text);
        assertEquals(barred, bars(text, Sentences.of(tokens, Paragraphs.of(text))));
    }

    private static String bars(String text, Sentences sentences) {
        StringBuilder barred = new StringBuilder(text);
        for (int i = sentences.size() - 1; i > 0; i--) {
            barred.insert(sentences.start(i), '|');
        }
        return barred.toString();
    }

    @Test
    void endsAtAFullStopBeforeACapital() {
        splits("We met. |They left! |Did she? |No.");
    }

    @Test
    void endsWhereTheSpaceBehindTheFullStopWasLost() {
        splits("He went to China.|Then he left.");
    }

    @Test
    void goesOnBehindATitleOrAnInitial() {
        splits("Mr. Smith met Dr. J. Doe. |They talked.");
    }

    @Test
    void goesOnBehindAMonthBeforeItsDay() {
        splits("It was Jan. 5 then. |It rained.");
    }

    @Test
    void goesOnBehindAnAbbreviationOfACountry() {
        splits("The U.S. Treasury said so.");
    }

    @Test
    void endsBehindAnAbbreviationBeforeAWordThatBeginsSentences() {
        splits("They left the U.S. |The rest stayed.");
    }

    @Test
    void doesNotEndInsideADecimalOrATime() {
        splits("It rose 3.5 percent at 5.30 p.m. on Monday.");
    }

    @Test
    void takesClosingMarksAlong() {
        splits("\"We won.\" |She smiled. |(He did not.) |It ended.");
    }

    @Test
    void goesOnWhereTheNextLineIsInLowerCase() {
        splits("to stop inflating the theory\nand stop interfering. |Next.");
    }

    @Test
    void goesOnWhereTheNextLineBeginsWithAComma() {
        splits("the position on Taiwan\n, where nothing moved. |Next.");
    }

    @Test
    void endsAtAHeadingWithoutFullStop() {
        splits("A Heading\n\n|Text follows here.");
    }

    @Test
    void neverCutsAStretchThatIsKept() {
        String text = "He said \"We won. They lost. Bye.\" Then he left. Gone.";
        Tokens tokens = Tokens.of(text);
        int open = text.indexOf('"');
        int close = text.lastIndexOf('"') + 1;
        Sentences kept = Sentences.of(tokens, Paragraphs.of(text), new int[] {open}, new int[] {close});
        assertEquals("He said \"We won. They lost. Bye.\" |Then he left. |Gone.", bars(text, kept));
    }

    @Test
    void holdsEveryTokenOnce() {
        String text = "One. Two!\n\nThree? (Four.) five\n\"Six.\" \u2026 .. Seven";
        Tokens tokens = Tokens.of(text);
        Sentences sentences = Sentences.of(tokens, Paragraphs.of(text));
        List<Integer> holders = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int sentence = sentences.at(tokens.start(i));
            holders.add(sentence);
            assertEquals(
                    true, sentences.start(sentence) <= tokens.start(i) && tokens.end(i) <= sentences.end(sentence));
        }
        assertEquals(holders.stream().sorted().toList(), holders);
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertEquals(0, Sentences.of(Tokens.of(" \n"), Paragraphs.of(" \n")).size());
    }
}
