package org.glossator.plugins.quotes.mentions;

import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Words that stand for a person behind {@code the} without a noun: {@code the 34-year-old}, {@code the German}, {@code the Frenchman}. */
final class Nominals {

    private static final long BEHIND = WordClass.mask(
            WordClass.PAST,
            WordClass.THIRD,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.ADVERB,
            WordClass.PREPOSITION,
            WordClass.RELATIVE,
            WordClass.COORDINATOR);
    private static final int AGE = 5; // units: 34 - year - old

    private final Reading reading;

    Nominals(Reading reading) {
        this.reading = reading;
    }

    /** The unit after the words; the unit itself when none begin here. */
    int end(int unit) {
        boolean aged = reading.isNumber(unit) && reading.is(unit + 2, "year") && reading.is(unit + 4, "old");
        if (aged) {
            return isEnd(unit + AGE) ? unit + AGE : unit;
        }
        boolean capital = reading.isWord(unit) && reading.isCapitalised(unit);
        return capital && (isOrigin(unit) || reading.has(unit, WordClass.ROLE)) && isEnd(unit + 1) ? unit + 1 : unit;
    }

    /** {@code German}, {@code Israeli}, which mean one person, but not {@code French}, which means all. */
    private boolean isOrigin(int unit) {
        char last = reading.text().charAt(reading.end(unit) - 1);
        return reading.has(unit, WordClass.DEMONYM)
                && (last == 'n' || last == 'i')
                && !reading.has(unit, WordClass.PLACE);
    }

    /** Whether no noun follows that the words could belong to. */
    private boolean isEnd(int unit) {
        boolean verb = reading.isWord(unit)
                && !reading.isCapitalised(unit)
                && reading.text().startsWith("ed", reading.end(unit) - 2);
        return reading.isSymbol(unit) && !reading.is(unit, '-')
                || reading.isRegion(unit)
                || verb
                || reading.hasAny(unit, BEHIND);
    }
}
