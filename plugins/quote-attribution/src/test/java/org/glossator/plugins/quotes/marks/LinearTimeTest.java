package org.glossator.plugins.quotes.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Four times as much of a text made to be slow takes about four times as long; sixteen times would be the square. What counts is the
 * processor's time for this thread, whatever else the machine does.
 */
final class LinearTimeTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 50_000;
    private static final int MORE = 4;
    private static final int MOST_TIMES = 10;
    private static final int RUNS = 3;
    private static final int TRIES = 4;
    private static final long TOO_SHORT = 3_000_000; // nanoseconds: noise, and nothing grows with the square in them

    @Test
    void readsManyMarksOfOneKind() {
        for (String mark : List.of(
                "\"", "'", "“", "”", "‘ ", "’ ", "\" ", "«", "« ", "&quot;", "&amp;", "&#", "\\\"", "`", ",,a ")) {
            growsEvenly(mark);
        }
    }

    @Test
    void readsManyQuotesThatAreNeverClosedOrOpened() {
        for (String piece :
                List.of("“We won. ", "“we won ", "We won,” ", "We won” ", "“Lee, a miller ", "“we, Lee Lee Lee Lee ")) {
            growsEvenly(piece);
        }
    }

    @Test
    void readsManyParagraphsLeftOpen() {
        growsEvenly("“We won.\n\n");
        growsEvenly("‘We won,’ he said.\n\n‘It is.\n\n");
        growsEvenly("‘The boys’ club is shut.\n\n");
    }

    @Test
    void readsOneLongQuoteThatIsNeverClosed() {
        growsEvenly("“", "we won, Lee ", "");
        growsEvenly("", "we won, Lee ", "”");
        growsEvenly("", "We said so ", "”");
    }

    @Test
    void findsEachOfManyQuotes() {
        int quotes = 5_000;
        assertEquals(
                2 * quotes,
                Marked.regions("“We won,” she said. ‘No.’ ".repeat(quotes)).size());
        assertEquals(quotes, Marked.regions("“We won.\n\n".repeat(quotes)).size());
    }

    private static void growsEvenly(String piece) {
        growsEvenly("", piece, "");
    }

    /** Tries again where the compiler or its like came between. */
    private static void growsEvenly(String before, String piece, String behind) {
        int pieces = LENGTH / piece.length();
        String some = before + piece.repeat(pieces) + behind;
        String more = before + piece.repeat(MORE * pieces) + behind;
        double times = MOST_TIMES;
        for (int i = 0; i < TRIES && times >= MOST_TIMES; i++) {
            times = (double) best(more) / best(some);
        }
        assertTrue(times < MOST_TIMES, times + " times as long for " + MORE + " times " + piece);
    }

    private static long best(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long from = THREADS.getCurrentThreadCpuTime();
            inOrder(Marked.regions(text), text);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - from);
        }
        return Math.max(best, TOO_SHORT);
    }

    private static void inOrder(Regions regions, String text) {
        int end = 0;
        for (Region region : regions.outer()) {
            assertTrue(end <= region.start() && region.start() < region.end());
            end = region.end();
        }
        assertTrue(end <= text.length());
    }
}
