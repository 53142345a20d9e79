package org.glossator.plugins.quotes.marks;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Long texts made to be slow are read; work that grows with the square of 200,000 characters would take minutes. */
final class LinearTimeTest {

    private static final int LENGTH = 200_000;

    @Test
    void readsManyMarksOfOneKind() {
        for (String mark :
                List.of("\"", "'", "“", "”", "‘ ", "’ ", "\" ", "«", "&quot;", "&amp;", "&#", "\\\"", "`", ",,a ")) {
            read(mark);
        }
    }

    @Test
    void readsManyQuotesThatAreNeverClosedOrOpened() {
        for (String piece :
                List.of("“We won. ", "“we won ", "We won,” ", "We won” ", "“Lee, a miller ", "“we, Lee Lee Lee Lee ")) {
            read(piece);
        }
    }

    @Test
    void readsManyParagraphsLeftOpen() {
        read("“We won.\n\n");
        read("‘We won,’ he said.\n\n‘It is.\n\n");
    }

    @Test
    void readsOneLongQuoteThatIsNeverClosed() {
        read("“" + "we won, Lee ".repeat(LENGTH / 12));
        read("we won, Lee ".repeat(LENGTH / 12) + "”");
        read("We said so ".repeat(LENGTH / 12) + "”");
    }

    private static void read(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        assertTimeoutPreemptively(
                ofSeconds(20), () -> assertTrue(Marked.regions(text).size() >= 0));
    }
}
