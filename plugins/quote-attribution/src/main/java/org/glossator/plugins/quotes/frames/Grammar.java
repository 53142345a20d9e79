package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** What can be told of verbs and the small words around them without a parser. */
final class Grammar {

    private static final long HELPERS = WordClass.mask(WordClass.ADVERB, WordClass.HAVE, WordClass.MODAL);
    private static final long NO_HELPERS = WordClass.mask(WordClass.PRONOUN, WordClass.ROLES);
    private static final long FINITE =
            WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL, WordClass.PAST, WordClass.THIRD);

    private final Reading reading;

    Grammar(Reading reading) {
        this.reading = reading;
    }

    /** The first unit of the adverbs and helping verbs that end before the verb; the verb itself when there are none. */
    int beforeHelpers(int verb) {
        int to = verb;
        while (reading.together(verb, to - 1)) {
            int before = isHelper(to - 1) ? to - 1 : beforeTime(to);
            if (before == to) {
                break;
            }
            to = before;
        }
        return to;
    }

    /** Where a phrase of time begins that ends before the unit: {@code on Friday}, {@code in 2010}, {@code this week}. */
    private int beforeTime(int to) {
        boolean calendar = reading.has(to - 1, WordClass.CALENDAR) && reading.isCapitalised(to - 1);
        if (calendar || reading.isNumber(to - 1)) {
            boolean joined = reading.is(to - 2, "on") || reading.is(to - 2, "in");
            return joined ? to - 2 : calendar ? to - 1 : to;
        }
        boolean span = reading.is(to - 1, "week") || reading.is(to - 1, "month") || reading.is(to - 1, "year");
        return span && (reading.is(to - 2, "last") || reading.is(to - 2, "this")) ? to - 2 : to;
    }

    private boolean isHelper(int unit) {
        if (reading.has(unit, WordClass.INDEFINITE) && reading.beginsClause(unit)) {
            return false; // Both promised
        }
        return reading.hasAny(unit, HELPERS) && !reading.hasAny(unit, NO_HELPERS)
                || reading.has(unit, WordClass.BE)
                || isManner(unit);
    }

    /** An adverb in {@code -ly}. */
    boolean isManner(int unit) {
        return endsIn(unit, "ly");
    }

    /** Whether a finite verb can stand here, adverbs before it left out. */
    boolean isVerb(int unit) {
        int at = unit;
        while (reading.has(at, WordClass.ADVERB) || isManner(at)) {
            at++;
        }
        return reading.hasAny(at, FINITE) || endsIn(at, "ed");
    }

    boolean endsIn(int unit, String ending) {
        return reading.isWord(unit)
                && !reading.isCapitalised(unit)
                && reading.end(unit) - reading.start(unit) > ending.length() + 2
                && reading.text().startsWith(ending, reading.end(unit) - ending.length());
    }

    private boolean endsNegated(int unit) {
        int end = reading.end(unit);
        return reading.isWord(unit)
                && end > 2
                && "n't"
                        .contentEquals(reading.text()
                                .subSequence(end - 3, end)
                                .toString()
                                .replace('\u2019', '\''));
    }

    /** Whether the verb is negated by one of its helpers: {@code did not say}, {@code hasn't said}. */
    boolean isNegated(int verb) {
        for (int unit = beforeHelpers(verb); unit < verb; unit++) {
            if (reading.is(unit, "not") || reading.is(unit, "never") || endsNegated(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a form of {@code be} helps the verb, which is no {@code -ing} form. */
    boolean isPassive(int verb) {
        if (reading.has(verb, WordClass.ING) || !reading.has(verb, WordClass.PARTICIPLE)) {
            return false;
        }
        for (int unit = beforeHelpers(verb); unit < verb; unit++) {
            if (reading.has(unit, WordClass.BE)) {
                return true;
            }
        }
        return false;
    }

    /** {@code had written}. */
    boolean isPerfect(int verb) {
        int helpers = beforeHelpers(verb);
        return helpers < verb && reading.has(verb, WordClass.PARTICIPLE) && reading.has(helpers, WordClass.HAVE);
    }
}
