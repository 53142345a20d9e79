package org.glossator.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static String around(String text, String words) {
        int start = text.indexOf(words);
        Passage passage = Passage.of(text, new Span(start, start + words.length()));
        return passage.before() + "[" + passage.words() + "]" + passage.after();
    }

    @Test
    void endsWhereTheSentenceDoes() {
        assertEquals("Ann [met] Bo.", around("It rained. Ann met Bo. They left.", "met"));
        assertEquals("Ann [met] Bo", around("Title\nAnn met Bo\nThey left.", "met"));
        assertEquals("[It] rained.", around("It rained.", "It"));
    }

    @Test
    void cutsALongSentenceAtBlanks() {
        String words = "one two three four five six ".repeat(10);
        assertEquals(
                "… five six one two three four five six one two three four five six [HERE]",
                around(words + "HERE", "HERE"));
    }

    @Test
    void putsWordsOnOneLineAndLeavesOutTheMiddleOfVeryMany() {
        assertEquals("[a b]", around("a \n b", "a \n b"));
        String many = "first " + "word ".repeat(100) + "last";
        Passage passage = Passage.of(many, new Span(0, many.length()));
        assertEquals("first word", passage.words().substring(0, 10));
        assertEquals(
                "… word word word word word word word last",
                passage.words().substring(passage.words().indexOf('…')));
    }
}
