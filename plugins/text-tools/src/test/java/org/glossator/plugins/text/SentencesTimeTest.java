package org.glossator.plugins.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SentencesTimeTest {

    @Test
    @Timeout(10)
    void takesLinearTimeOnALongRunOfMarks() {
        String text = "He left.\"\" Now " + "\"".repeat(1_000_000);
        assertEquals(2, Sentences.of(Tokens.of(text), Paragraphs.of(text)).size());
    }
}
