package org.glossator.plugins.quotes.frames;

import java.util.Set;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Tells infinitives that say what was said from those that say what may be: {@code rose to say}, {@code was quick to note that}. */
final class Purposes {

    private static final int FARTHEST = 10;
    private static final Set<String> MOVES = Set.of(
            "went",
            "goes",
            "took",
            "takes",
            "rose",
            "rises",
            "stood",
            "stands",
            "rushed",
            "returned",
            "appeared",
            "called",
            "phoned",
            "telephoned",
            "wrote",
            "turned",
            "paused",
            "stopped",
            "stepped",
            "chimed",
            "jumped",
            "leaned",
            "used",
            "interrupted",
            "emailed");
    private static final Set<String> HABITS = Set.of(
            "quick",
            "careful",
            "keen",
            "fond",
            "proud",
            "likes",
            "liked",
            "loves",
            "loved",
            "began",
            "begins",
            "proceeded",
            "pains",
            "way");
    private static final long UNSURE = WordClass.mask(WordClass.MODAL, WordClass.BE);

    private final Reading reading;

    Purposes(Reading reading) {
        this.reading = reading;
    }

    /** Whether the verb behind {@code to} tells what was said; only before a clause that {@code that} begins, or behind a clear move. */
    boolean holds(int verb) {
        boolean pointsOut = Contents.afterCue(reading, verb) > verb + 1;
        if (!pointsOut && !reading.hasAny(verb, WordClass.mask(WordClass.CLAUSAL, WordClass.TELL))) {
            return false;
        }
        if (isOneOf(verb - 2, HABITS)) {
            return true;
        }
        for (int unit = verb - 2; unit > verb - FARTHEST && reading.together(verb, unit); unit--) {
            if (isOneOf(unit, MOVES)) {
                return !reading.hasAny(unit - 1, UNSURE)
                        && !reading.is(unit - 1, "not")
                        && !reading.is(unit - 1, "never");
            }
            boolean part = reading.isWord(unit) || reading.isNumber(unit) || reading.isPossessive(unit);
            if (!part || reading.hasAny(unit, UNSURE) && !reading.is(unit, "to")) {
                return false;
            }
        }
        return false;
    }

    private boolean isOneOf(int unit, Set<String> words) {
        return reading.isWord(unit) && words.contains(reading.words(unit, unit + 1));
    }
}
