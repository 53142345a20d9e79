package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.glossator.engine.corpus.Position;
import org.glossator.shell.command.Pace.Estimate;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    private static Progress.State files(double seconds, long read, long written, long total) {
        Position position = new Position(0, OptionalLong.empty(), OptionalLong.of(total));
        return new Progress.State(seconds, read, written, 0, position, read == total, "");
    }

    private static Progress.State lines(double seconds, long written, long bytes, long totalBytes) {
        Position position = new Position(bytes, OptionalLong.of(totalBytes), OptionalLong.empty());
        return new Progress.State(seconds, written, written, 0, position, false, "");
    }

    @Test
    void isOfTheWholeRunBeforeThereAreTwoLooks() {
        Estimate estimate = pace.at(files(2, 30, 20, 100));
        assertEquals(10, estimate.rate());
        assertEquals(OptionalDouble.of(.2), estimate.share());
        assertEquals(OptionalLong.of(8), estimate.secondsLeft());
    }

    @Test
    void isOfTheLastTenSecondsAfterwards() {
        pace.at(files(0, 0, 0, 1000));
        pace.at(files(10, 200, 200, 1000));
        pace.at(files(20, 250, 250, 1000));
        Estimate slow = pace.at(files(21, 255, 255, 1000));
        assertEquals(5, slow.rate());
        assertEquals(OptionalLong.of(149), slow.secondsLeft());
    }

    @Test
    void goesByBytesWhereNobodyKnowsHowManyDocumentsThereAre() {
        pace.at(lines(1, 0, 0, 4000));
        Estimate estimate = pace.at(lines(3, 10, 1000, 4000));
        assertEquals(OptionalDouble.of(.25), estimate.share());
        assertEquals(5, estimate.rate());
        assertEquals(OptionalLong.of(6), estimate.secondsLeft());
    }

    @Test
    void knowsNothingOfAPipesEnd() {
        Progress.State piped = new Progress.State(2, 10, 10, 0, Position.UNKNOWN, false, "");
        Estimate estimate = pace.at(piped);
        assertEquals(5, estimate.rate());
        assertEquals(OptionalDouble.empty(), estimate.share());
        assertEquals(OptionalLong.empty(), estimate.secondsLeft());
    }

    @Test
    void isOfTheReadingUntilACorpusAnnotatorHasReadEverything() {
        pace.at(files(0, 0, 0, 100));
        Estimate reading = pace.at(files(5, 50, 0, 100));
        assertEquals(false, reading.annotating());
        assertEquals(OptionalDouble.of(.5), reading.share());
        assertEquals(OptionalLong.of(5), reading.secondsLeft());
        pace.at(files(9, 100, 0, 100));
        Estimate writing = pace.at(files(10, 100, 20, 100));
        assertEquals(true, writing.annotating());
        assertEquals(OptionalDouble.of(.2), writing.share());
        Estimate later = pace.at(files(11, 100, 60, 100));
        assertEquals(40, later.rate());
        assertEquals(OptionalLong.of(1), later.secondsLeft());
    }

    @Test
    void saysNoTimeLeftWhereNothingMoves() {
        pace.at(files(1, 5, 5, 10));
        assertEquals(OptionalLong.empty(), pace.at(files(12, 5, 5, 10)).secondsLeft());
    }
}
