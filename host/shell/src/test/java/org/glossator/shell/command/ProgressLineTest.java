package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.glossator.engine.corpus.Position;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static String text(Progress.State state) {
        return ProgressLine.text(state, new Pace().at(state));
    }

    @Test
    void tellsShareCountRateTimeLeftErrorsAndTheSlowest() {
        Position position = new Position(0, OptionalLong.of(1), OptionalLong.of(123_456));
        assertEquals(
                "  9% 12,345 of 123,456 documents, 56/s, 33:05 left, 3 errors, slowest quotes",
                text(new Progress.State(220.45, 0, 12_349, 12_345, 3, position, false, "quotes")));
    }

    @Test
    void fitsATerminalOfEightyColumns() {
        Position position = new Position(0, OptionalLong.of(1), OptionalLong.of(123_456));
        String longest = text(new Progress.State(2204.5, 0, 12_349, 12_345, 33, position, false, "duplicates"));
        assertTrue(longest.length() <= 85 && longest.indexOf(" left") < 79, longest);
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertEquals("1 document, 0.5/s", text(new Progress.State(2, 0, 1, 1, 0, Position.UNKNOWN, false, "")));
    }

    @Test
    void saysThatDocumentsAreOnlyReadYet() {
        Position position = new Position(500, OptionalLong.of(1000), OptionalLong.empty());
        assertEquals(
                " 50% read 40 documents, 20/s, 0:02 left, slowest quotes",
                text(new Progress.State(2, 0, 40, 0, 0, position, false, "quotes")));
    }

    @Test
    void saysWhatItPassesOver() {
        assertEquals(
                "passing over 262 of 8,344 documents written before",
                text(new Progress.State(1, 8_344, 262, 8_344, 0, Position.UNKNOWN, false, "")));
    }

    @Test
    void writesTimesAsOnAClock() {
        assertEquals("0:07", ProgressLine.clock(7));
        assertEquals("12:34", ProgressLine.clock(754));
        assertEquals("1:02:03", ProgressLine.clock(3723));
    }
}
