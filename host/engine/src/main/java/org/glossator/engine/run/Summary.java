package org.glossator.engine.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param documents how many were written
 * @param ok of these, how many every annotator did its work on
 * @param partial of these, how many an annotator failed on
 * @param failed of these, how many were no documents
 * @param characters of text, in UTF-16 code units
 * @param bytes of text, as UTF-8 has it
 * @param time on the clock
 * @param timeOf each annotator, over all threads, in the order of the pipeline
 * @param failures how many documents each annotator failed on; only those that did, in the order of the pipeline
 * @param troubles why documents were partial or failed, by kind; the commonest first
 * @param suspended the annotators that were called no more since they ignored their deadline too often, in the order of the pipeline
 * @param abandoned how many threads were given up since an annotator did not come back
 * @param ending how it ended
 * @param refusals what annotators refused; empty unless asked for
 */
public record Summary(
        long documents,
        long ok,
        long partial,
        long failed,
        long characters,
        long bytes,
        Duration time,
        Map<String, Duration> timeOf,
        Map<String, Long> failures,
        List<Trouble> troubles,
        List<String> suspended,
        int abandoned,
        Ending ending,
        List<Refusal> refusals) {

    /** Whether the run ended before the input did. */
    public boolean stopped() {
        return ending != Ending.COMPLETE;
    }

    /** Whether every document was annotated by every annotator. */
    public boolean clean() {
        return partial == 0 && failed == 0 && !stopped();
    }
}
