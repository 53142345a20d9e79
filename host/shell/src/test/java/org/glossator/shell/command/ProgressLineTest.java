package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;
import org.glossator.engine.corpus.Position;
import org.glossator.engine.run.OpenCall;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static String text(Progress.State state) {
        return ProgressLine.text(state, new Pace().at(state), true);
    }

    @Test
    void tellsShareCountRateTimeLeftErrorsAndTheSlowest() {
        Position position = new Position(0, OptionalLong.of(1), OptionalLong.of(123_456));
        assertEquals(
                "  9% 12,345 of 123,456 documents, 56/s, 33:05 left, 3 errors, slowest quotes",
                text(new Progress.State(220.45, 0, 12_349, 12_345, 3, position, false, "quotes", null)));
    }

    @Test
    void fitsATerminalOfEightyColumns() {
        Position position = new Position(0, OptionalLong.of(1), OptionalLong.of(123_456));
        String longest = text(new Progress.State(2204.5, 0, 12_349, 12_345, 33, position, false, "duplicates", null));
        assertTrue(longest.length() <= 85 && longest.indexOf(" left") < 79, longest);
    }

    private static String held(OpenCall call, boolean takesTimeout) {
        Position position = new Position(0, OptionalLong.of(1), OptionalLong.of(300));
        Progress.State state = new Progress.State(220, 0, 300, 120, 2, position, true, "quotes", call);
        return ProgressLine.text(state, new Pace().at(state), takesTimeout);
    }

    @Test
    void tellsWhoHasBeenAtWhichDocumentForLongAndWhatHelps() {
        Duration time = Duration.ofMillis(130_400);
        assertEquals(
                " 40% 120 of 300 documents, 2 errors, orgs at 121.txt for 2 min; --timeout 10s gives up on such a document",
                held(new OpenCall("orgs", "121.txt", time, false), true));
        assertEquals(
                " 40% 120 of 300 documents, 2 errors, orgs at all documents for 2 min; --timeout 10s gives up on it after"
                        + " 10 min",
                held(new OpenCall("orgs", "", time, false), true));
        assertTrue(held(new OpenCall("orgs", "121.txt", time, false), false).endsWith("; Ctrl-C gives up on it"));
        assertTrue(held(new OpenCall("orgs", "121.txt", Duration.ofMillis(60_900), true), true)
                .endsWith("orgs at 121.txt for 60 s"));
        assertTrue(held(new OpenCall("orgs", "121.txt", Duration.ofMillis(9_999), false), true)
                .endsWith("2 errors, slowest quotes"));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertEquals("1 document, 0.5/s", text(new Progress.State(2, 0, 1, 1, 0, Position.UNKNOWN, false, "", null)));
    }

    @Test
    void saysThatDocumentsAreOnlyReadYet() {
        Position position = new Position(500, OptionalLong.of(1000), OptionalLong.empty());
        assertEquals(
                " 50% read 40 documents, 20/s, 0:02 left, slowest quotes",
                text(new Progress.State(2, 0, 40, 0, 0, position, false, "quotes", null)));
    }

    @Test
    void saysWhatItPassesOver() {
        assertEquals(
                "passing over 262 of 8,344 documents written before",
                text(new Progress.State(1, 8_344, 262, 8_344, 0, Position.UNKNOWN, false, "", null)));
    }

    @Test
    void writesTimesAsOnAClock() {
        assertEquals("0:07", ProgressLine.clock(7));
        assertEquals("12:34", ProgressLine.clock(754));
        assertEquals("1:02:03", ProgressLine.clock(3723));
    }
}
