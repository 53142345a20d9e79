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
        return new Progress.State(seconds, 0, read, written, 0, position, read == total, "", null);
    }

    private static Progress.State lines(double seconds, long written, long bytes, long totalBytes) {
        Position position = new Position(bytes, OptionalLong.of(totalBytes), OptionalLong.empty());
        return new Progress.State(seconds, 0, written, written, 0, position, false, "", null);
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
        Progress.State piped = new Progress.State(2, 0, 10, 10, 0, Position.UNKNOWN, false, "", null);
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

    private static Progress.State resumed(double seconds, long read, long written) {
        Position position = new Position(10 * read, OptionalLong.of(10_000), OptionalLong.empty());
        return new Progress.State(seconds, 800, read, written, 0, position, false, "", null);
    }

    @Test
    void promisesNothingByWhatItOnlyPassesOver() {
        Estimate skipping = pace.at(resumed(1, 262, 800));
        assertEquals(0, skipping.rate());
        assertEquals(false, skipping.annotating());
        assertEquals(OptionalLong.empty(), skipping.secondsLeft());
    }

    @Test
    void countsFromTheFirstNewDocumentOfAResumedRun() {
        pace.at(resumed(1, 262, 800));
        pace.at(resumed(2, 801, 800));
        Estimate first = pace.at(resumed(3, 806, 803));
        assertEquals(1, first.rate());
        assertEquals(OptionalLong.empty(), first.secondsLeft());
        Estimate second = pace.at(resumed(4, 816, 813));
        assertEquals(10, second.rate());
        assertEquals(OptionalLong.of(19), second.secondsLeft());
    }

    @Test
    void saysNoTimeLeftWhereNothingMoves() {
        pace.at(files(1, 5, 5, 10));
        assertEquals(OptionalLong.empty(), pace.at(files(12, 5, 5, 10)).secondsLeft());
    }
}
