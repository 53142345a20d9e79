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
 * @param time on the clock
 * @param timeOf each annotator, over all threads
 * @param stopped whether the run ended before the input did
 * @param refusals what annotators refused; empty unless asked for
 */
public record Summary(
        long documents,
        long ok,
        long partial,
        long failed,
        long characters,
        Duration time,
        Map<String, Duration> timeOf,
        boolean stopped,
        List<Refusal> refusals) {

    /** Whether every document was annotated by every annotator. */
    public boolean clean() {
        return partial == 0 && failed == 0 && !stopped;
    }
}
