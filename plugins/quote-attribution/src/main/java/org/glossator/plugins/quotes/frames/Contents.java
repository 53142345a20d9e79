package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Finds where, behind a cue verb, what is said can begin: over the addressee, adverbs, and phrases of time and place. */
final class Contents {

    private static final long ADDRESSED = WordClass.mask(WordClass.TELL, WordClass.URGE, WordClass.ASK);
    private static final long NOUN_BEGINS = WordClass.mask(
            WordClass.DETERMINER,
            WordClass.POSSESSIVE,
            WordClass.OBJECT,
            WordClass.AUDIENCE,
            WordClass.CALENDAR,
            WordClass.ADJECTIVE);
    private static final long TOLD = WordClass.mask(WordClass.TELL, WordClass.WRITE);
    private static final long VERBAL =
            WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL, WordClass.PAST, WordClass.VERB);
    private static final long BEFORE_OTHER_THAT = WordClass.mask(WordClass.COORDINATOR, WordClass.PREPOSITION);
    private static final int FARTHEST = 25;
    private static final int THAT_WITHIN = 14;
    private static final int INFINITIVE_WITHIN = 9;

    private Contents() {}

    static int after(Reading reading, Mentions mentions, int verb) {
        int unit = afterCue(reading, verb);
        if (reading.hasAny(verb, ADDRESSED)) {
            boolean calledOn = reading.has(verb, WordClass.LABEL) && reading.is(unit, "on");
            unit = overAddressee(reading, mentions, calledOn ? unit + 1 : unit);
        }
        int content = overPhrases(reading, mentions, verb, unit);
        int that = thatBehind(reading, verb, content);
        if (that >= 0) {
            return that;
        }
        boolean somebody = content > verb + 1 || isPeople(reading, content) && !reading.has(verb, WordClass.LABEL);
        boolean urges = reading.has(verb, WordClass.URGE) && somebody;
        return urges ? infinitiveBehind(reading, content) : content;
    }

    /** The unit behind the verb and its particle: {@code pointed out}. */
    static int afterCue(Reading reading, int verb) {
        boolean out = reading.is(verb + 1, "out")
                && (reading.is(verb, "pointed")
                        || reading.is(verb, "points")
                        || reading.is(verb, "point")
                        || reading.is(verb, "pointing"));
        return out ? verb + 2 : verb + 1;
    }

    /** {@code anyone}, or a bare plural: {@code rowers}. */
    private static boolean isPeople(Reading reading, int unit) {
        boolean plural = reading.isWord(unit)
                && reading.end(unit) - reading.start(unit) > 4
                && reading.text().charAt(reading.end(unit) - 1) == 's';
        return plural
                || reading.is(unit, "anyone")
                || reading.is(unit, "anybody")
                || reading.is(unit, "everyone")
                || reading.is(unit, "everybody")
                || reading.is(unit, "people")
                || reading.is(unit, "those");
    }

    /** {@code asked anyone with news of the boat to call}: the infinitive behind an addressee in many words; else the unit itself. */
    private static int infinitiveBehind(Reading reading, int content) {
        for (int unit = content; unit < content + INFINITIVE_WITHIN && reading.together(content, unit); unit++) {
            boolean verb = reading.isWord(unit + 1)
                    && !reading.isCapitalised(unit + 1)
                    && !reading.hasAny(unit + 1, NOUN_BEGINS | WordClass.PREPOSITION.bit());
            if (reading.is(unit, "to") && verb) {
                return reading.is(unit - 1, "not") ? unit - 1 : unit;
            }
            boolean part = reading.isWord(unit) || reading.isNumber(unit) || reading.isPossessive(unit);
            if (!part || reading.hasAny(unit, VERBAL) || reading.has(unit, WordClass.SUBORDINATOR)) {
                return content;
            }
        }
        return content;
    }

    /**
     * {@code told The Post and Courier that}, {@code said on the air, where he is a guest, that}: the conjunction behind an addressee or
     * phrase that could not be read to its end; -1 when there is none near, or when the words before it may be what is said.
     */
    private static int thatBehind(Reading reading, int verb, int content) {
        boolean told = reading.hasAny(verb, TOLD) && content == verb + 1 && !reading.is(verb, "read");
        boolean aside = reading.is(content, ',') || reading.isDash(content);
        boolean manner = isManner(reading, content);
        boolean broken = manner || content > verb + 1 || told || aside || reading.has(content, WordClass.PREPOSITION);
        if (!broken || reading.is(content, "that") || reading.has(content, WordClass.PRONOUN)) {
            return -1;
        }
        for (int unit = content; unit < content + THAT_WITHIN && reading.together(verb, unit); unit++) {
            boolean pause = reading.is(unit, ',') || reading.isDash(unit) || reading.is(unit, ')');
            if (reading.is(unit, "that") && !reading.hasAny(unit + 1, VERBAL)) {
                boolean closes = !aside || reading.is(unit - 1, ',') || reading.isDash(unit - 1);
                if (reading.has(unit - 1, WordClass.PREPOSITION)) {
                    continue; // in that case
                }
                return closes && !reading.hasAny(unit - 1, BEFORE_OTHER_THAT) ? unit : -1;
            }
            boolean closed = reading.isRegion(unit) || reading.isSymbol(unit) && !pause && !reading.is(unit, '(');
            if (closed
                    || reading.has(unit, WordClass.ING)
                    || !aside && reading.hasAny(unit, VERBAL) && !reading.isPossessive(unit)
                    || reading.is(unit, ':')) {
                return -1;
            }
        }
        return -1;
    }

    private static int overAddressee(Reading reading, Mentions mentions, int unit) {
        Mention addressee = mentions.startingAt(unit);
        if (addressee != null && addressee.kind() != Kind.PRONOUN) {
            return addressee.possessor() ? Math.min(reading.size(), addressee.reach() + 2) : addressee.reach();
        }
        if (reading.hasAny(unit, WordClass.mask(WordClass.OBJECT, WordClass.AUDIENCE))) {
            return reading.has(unit + 1, WordClass.AUDIENCE) ? unit + 2 : unit + 1;
        }
        boolean phrase = reading.hasAny(unit, WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE));
        return phrase && !reading.is(unit, "that") && !reading.is(unit, "this") ? unit + 2 : unit;
    }

    /** {@code in a statement}, {@code on Friday morning}, {@code to reporters}, {@code at a rally in Ohio}. */
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
        boolean time = reading.has(unit, WordClass.CALENDAR) && reading.isCapitalised(unit);
        if (time || reading.has(unit, WordClass.ADVERB) && !opensNoun(reading, unit) && !reading.is(unit + 1, '-')) {
            return isPartOfDay(reading, unit + 1) ? unit + 2 : unit + 1;
        }
        boolean span = reading.is(unit, "last") || reading.is(unit, "this") || reading.is(unit, "earlier");
        if (span && isSpan(reading, unit + 1)) {
            return unit + 2;
        }
        boolean hanging =
                reading.has(unit, WordClass.PREPOSITION) && !reading.is(unit, "as") && !reading.is(unit, "like");
        boolean counts = (reading.is(unit, "about") || reading.is(unit, "over") || reading.is(unit, "under"))
                && (reading.isNumber(unit + 1) || reading.is(unit + 1, "half"));
        if (!hanging || counts || reading.has(unit + 1, WordClass.ING) || endsInIng(reading, unit + 1)) {
            return unit;
        }
        int next = overNoun(reading, mentions, unit);
        boolean clause = reading.has(unit, WordClass.SUBORDINATOR) && isVerb(reading, next);
        return clause ? unit : next;
    }

    /** {@code so}, {@code not}, {@code both}: these belong to what is said. */
    private static boolean opensNoun(Reading reading, int unit) {
        return reading.is(unit, "so")
                || reading.is(unit, "not")
                || reading.is(unit, "both")
                || reading.is(unit, "all")
                || reading.is(unit, "only")
                || reading.is(unit, "just")
                || reading.is(unit, "even")
                || reading.is(unit, "almost");
    }

    /** {@code argued forcefully that}. */
    private static boolean isManner(Reading reading, int unit) {
        return reading.isWord(unit)
                && !reading.isCapitalised(unit)
                && reading.end(unit) - reading.start(unit) > 4
                && reading.text().startsWith("ly", reading.end(unit) - 2);
    }

    private static boolean endsInIng(Reading reading, int unit) {
        return reading.isWord(unit)
                && !reading.isCapitalised(unit)
                && reading.end(unit) - reading.start(unit) > 5
                && reading.text().startsWith("ing", reading.end(unit) - 3);
    }

    private static boolean isSpan(Reading reading, int unit) {
        return isPartOfDay(reading, unit)
                || reading.is(unit, "week")
                || reading.is(unit, "month")
                || reading.is(unit, "year")
                || reading.is(unit, "quarter")
                || reading.is(unit, "spring")
                || reading.is(unit, "summer")
                || reading.is(unit, "fall")
                || reading.is(unit, "autumn")
                || reading.is(unit, "winter")
                || reading.is(unit, "weekend");
    }

    private static boolean isPartOfDay(Reading reading, int unit) {
        return reading.is(unit, "morning")
                || reading.is(unit, "afternoon")
                || reading.is(unit, "evening")
                || reading.is(unit, "night");
    }

    private static boolean isVerb(Reading reading, int unit) {
        return reading.hasAny(unit, WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL, WordClass.PAST))
                || reading.isWord(unit) && reading.text().startsWith("ed", reading.end(unit) - 2);
    }

    /** Over the noun phrase behind a preposition; the preposition itself when there is none. */
    private static int overNoun(Reading reading, Mentions mentions, int unit) {
        Mention inside = mentions.startingAt(unit + 1);
        if (inside != null && inside.kind() != Kind.PRONOUN) {
            return inside.possessor() ? Math.min(reading.size(), inside.reach() + 2) : inside.reach();
        }
        boolean noun =
                reading.hasAny(unit + 1, NOUN_BEGINS) || reading.isNumber(unit + 1) || reading.isCapitalised(unit + 1);
        if (reading.is(unit, "to") && !noun) {
            return unit;
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
