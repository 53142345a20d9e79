package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Finds where, behind a cue verb, what is said can begin: over the addressee, adverbs, and phrases of time and place. */
final class Contents {

    private static final long ADDRESSED = WordClass.mask(WordClass.TELL, WordClass.URGE, WordClass.ASK);
    private static final int FARTHEST = 25;

    private Contents() {}

    static int after(Reading reading, Mentions mentions, int verb) {
        int unit = reading.is(verb, "pointed") && reading.is(verb + 1, "out") ? verb + 2 : verb + 1;
        if (reading.hasAny(verb, ADDRESSED)) {
            unit = overAddressee(reading, mentions, unit);
        }
        return overPhrases(reading, mentions, verb, unit);
    }

    private static int overAddressee(Reading reading, Mentions mentions, int unit) {
        if (reading.has(unit, WordClass.OBJECT) || reading.hasAny(unit, WordClass.mask(WordClass.AUDIENCE))) {
            return reading.has(unit + 1, WordClass.AUDIENCE) ? unit + 2 : unit + 1;
        }
        Mention addressee = mentions.startingAt(unit);
        if (addressee != null && addressee.kind() != Kind.PRONOUN) {
            return addressee.possessor() ? Math.min(reading.size(), addressee.reach() + 2) : addressee.reach();
        }
        boolean phrase = reading.hasAny(unit, WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE));
        return phrase && !reading.is(unit, "that") && !reading.is(unit, "this") ? unit + 2 : unit;
    }

    /** {@code in a statement}, {@code on Friday}, {@code to reporters}, {@code at a rally in Ohio}. */
    private static int overPhrases(Reading reading, Mentions mentions, int verb, int from) {
        int unit = from;
        int limit = verb + FARTHEST;
        while (unit < limit && reading.together(verb, unit)) {
            int next = over(reading, mentions, unit);
            if (next == unit) {
                break;
            }
            unit = next;
        }
        return unit;
    }

    private static int over(Reading reading, Mentions mentions, int unit) {
        if (reading.hasAny(unit, WordClass.mask(WordClass.ADVERB, WordClass.CALENDAR)) && !reading.is(unit, "so")) {
            return unit + 1;
        }
        if (!reading.has(unit, WordClass.PREPOSITION) || reading.is(unit, "as") || reading.is(unit, "like")) {
            return unit;
        }
        Mention inside = mentions.startingAt(unit + 1);
        if (inside != null && !reading.has(unit + 1, WordClass.PRONOUN)) {
            return inside.reach();
        }
        int next = unit + 1;
        while (next < unit + 7 && reading.together(unit, next) && isInsidePhrase(reading, next)) {
            next++;
        }
        return next > unit + 1 ? next : unit;
    }

    private static boolean isInsidePhrase(Reading reading, int unit) {
        boolean part =
                reading.isWord(unit) || reading.isNumber(unit) || reading.isPossessive(unit) || reading.is(unit, '-');
        return part
                && !reading.is(unit, "that")
                && !reading.hasAny(
                        unit,
                        WordClass.mask(
                                WordClass.PREPOSITION,
                                WordClass.PRONOUN,
                                WordClass.COORDINATOR,
                                WordClass.RELATIVE,
                                WordClass.SUBORDINATOR,
                                WordClass.BE,
                                WordClass.HAVE,
                                WordClass.MODAL));
    }
}
