package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Subjects that are no mention, before a verb that only somebody can be the subject of: whatever words stand between the clause's start
 * and the verb, as in {@code nearly half said}, {@code those who had rowed say}, {@code a source close to her said}.
 */
final class PlainSubjects {

    private static final int LONGEST = 22;
    private static final int LONGEST_ASIDE = 40;
    private static final long BOUNDARY = WordClass.mask(WordClass.COORDINATOR, WordClass.SUBORDINATOR);
    private static final long VERBAL =
            WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL, WordClass.VERB, WordClass.CONTRACTION);
    private static final long CUES = WordClass.mask(
            WordClass.SAY, WordClass.TELL, WordClass.WRITE, WordClass.BELIEF, WordClass.EVIDENCE, WordClass.CUE_NOUN);
    private static final long QUANTITY = WordClass.mask(WordClass.INDEFINITE, WordClass.ADJECTIVE);
    private static final long FUNCTION = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.ADVERB,
            WordClass.RELATIVE,
            WordClass.OBJECT,
            WordClass.COORDINATOR,
            WordClass.SUBORDINATOR,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.VERB);

    private final Reading reading;
    private final Grammar grammar;

    PlainSubjects(Reading reading, Grammar grammar) {
        this.reading = reading;
        this.grammar = grammar;
    }

    /** The words before the verb that can be its subject; null when they are none. */
    @Nullable
    Mention before(int verb) {
        return endingAt(grammar.beforeHelpers(verb));
    }

    /** The words that begin the sentence, where an aside in commas stands between them and the verb; null when they are no subject. */
    @Nullable
    Mention beforeAside(int verb) {
        int closer = grammar.beforeHelpers(verb) - 1;
        if (!reading.is(closer, ',')) {
            return null;
        }
        int first = closer;
        for (int unit = closer - 1; unit > closer - LONGEST_ASIDE && reading.together(closer, unit); unit--) {
            if (reading.isRegion(unit) || reading.is(unit, ';') || reading.is(unit, ':')) {
                return null;
            }
            first = reading.is(unit, ',') ? unit : first;
        }
        Mention subject = first < closer ? endingAt(first) : null;
        return subject != null && reading.beginsSentence(subject.from()) ? subject : null;
    }

    private @Nullable Mention endingAt(int end) {
        int from = overVague(start(end), end);
        if (from < 0 || from >= end || reading.hasAny(from, FUNCTION) && !reading.is(from, "that")) {
            return null;
        }
        int to = head(from, end);
        boolean noun = to > from
                && (to - from > 1
                        || reading.is(from, "those")
                        || !reading.hasAny(from, FUNCTION | WordClass.DETERMINER.bit()));
        boolean owned = to - from == 1 && reading.hasAny(from, WordClass.mask(WordClass.CALENDAR, WordClass.PRONOUN));
        boolean word = reading.isWord(from) || reading.isNumber(from);
        if (!noun
                || !word
                || owned
                || reading.hasAny(to - 1, WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE))
                        && to - from > 1) {
            return null;
        }
        return new Mention(Kind.OTHER, new Span(reading.start(from), reading.end(to - 1)), from, to, end, false);
    }

    /** {@code almost half}, {@code about three in ten}: behind the small word that begins a number or a quantity. */
    private int overVague(int from, int end) {
        boolean vague = from >= 0
                && from + 1 < end
                && (reading.has(from, WordClass.ADVERB) || reading.is(from, "about") || reading.is(from, "over"))
                && (reading.isNumber(from + 1) || reading.is(from + 1, "half") || reading.hasAny(from + 1, QUANTITY));
        return vague ? from + 1 : from;
    }

    /** Where the clause begins that ends before the unit: behind a mark or conjunction; -1 when it is too long. */
    private int start(int end) {
        int from = end;
        while (reading.together(end, from - 1) && !isBoundary(from - 1)) {
            if (end - from > LONGEST) {
                return -1;
            }
            from--;
        }
        return from;
    }

    private boolean isBoundary(int unit) {
        boolean part = reading.isWord(unit)
                || reading.isNumber(unit)
                || reading.isPossessive(unit)
                || reading.isAbbreviation(unit)
                || reading.is(unit, '%')
                || reading.is(unit, '$')
                || reading.is(unit, '.')
                || reading.is(unit, '-')
                || reading.is(unit, '\'')
                || reading.is(unit, '\u2019');
        boolean relative = reading.hasAny(unit + 1, VERBAL) && !reading.hasAny(unit - 1, VERBAL | CUES);
        boolean that = reading.is(unit, "that") && !reading.beginsSentence(unit) && !relative;
        boolean inWhich = reading.is(unit, "which") && reading.has(unit - 1, WordClass.PREPOSITION);
        return !part || reading.hasAny(unit, BOUNDARY) || that || inWhich;
    }

    /** The unit after the noun phrase: before its relative or participle clause; the phrase's start when it has a verb of its own. */
    private int head(int from, int end) {
        for (int unit = from + 1; unit < end; unit++) {
            boolean participle = grammar.endsIn(unit, "ing") || grammar.endsIn(unit, "ed");
            if (reading.isPossessive(unit)) {
                continue;
            }
            boolean joins = reading.has(unit, WordClass.RELATIVE) || reading.is(unit, "whose");
            if (joins || participle && reading.hasAny(unit + 1, FUNCTION)) {
                return reading.has(unit - 1, WordClass.PREPOSITION) ? unit - 1 : unit;
            }
            if (reading.hasAny(unit, VERBAL) && !reading.is(unit, "to") || reading.has(unit, WordClass.PRONOUN)) {
                return from;
            }
        }
        return end;
    }
}
