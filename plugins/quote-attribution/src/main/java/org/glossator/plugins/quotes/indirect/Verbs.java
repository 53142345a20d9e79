package org.glossator.plugins.quotes.indirect;

import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Tells whether a stretch of words is a clause, by looking for a finite verb. Places are units. */
final class Verbs {

    private static final long PHRASE_BEGINS = WordClass.mask(
            WordClass.DETERMINER,
            WordClass.POSSESSIVE,
            WordClass.PREPOSITION,
            WordClass.COORDINATOR,
            WordClass.SUBORDINATOR,
            WordClass.RELATIVE,
            WordClass.PRONOUN,
            WordClass.INDEFINITE,
            WordClass.ADJECTIVE,
            WordClass.ING,
            WordClass.ADVERB);
    private static final long HELPERS =
            WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL, WordClass.CONTRACTION);
    private static final long TENSED = WordClass.mask(WordClass.PAST, WordClass.THIRD, WordClass.VERB);
    private static final long SHORTENS = WordClass.mask(WordClass.PRONOUN, WordClass.SUBORDINATOR);
    private static final int VERB_WITHIN = 25;

    private final Reading reading;

    Verbs(Reading reading) {
        this.reading = reading;
    }

    /** Whether the stretch goes on a clause: begins with its verb, or is one by itself. */
    boolean goesOn(int from, int to) {
        return beginsWithVerb(from) || isClause(from, to);
    }

    /** Whether the word is a finite verb, adverbs before it left out. */
    boolean beginsWithVerb(int from) {
        int verb = from;
        while (reading.has(verb, WordClass.ADVERB) && verb < from + 3) {
            verb++;
        }
        return helps(verb) || reading.hasAny(verb, TENSED) || looksFinite(verb);
    }

    /** Whether the word can be a verb that no list has: in lower case, and of no class that begins a phrase. */
    boolean mayBeVerb(int unit) {
        return reading.isWord(unit) && !reading.isCapitalised(unit) && !reading.hasAny(unit, PHRASE_BEGINS);
    }

    /** Whether the word can be the verb of a clause, so that it is no part of a title. */
    boolean mayEndClause(int unit) {
        return helps(unit) || looksFinite(unit);
    }

    /** Whether a finite verb stands near the start of the stretch. */
    boolean isClause(int from, int to) {
        for (int unit = from; unit < Math.min(to, from + VERB_WITHIN); unit++) {
            boolean behindFirst = unit > from && (reading.hasAny(unit, TENSED) || looksFinite(unit));
            if (helps(unit) || behindFirst) {
                return true;
            }
        }
        return false;
    }

    /** A form of be or have, or a modal; neither {@code to}, nor a possessive, nor the month of May. */
    private boolean helps(int unit) {
        boolean owner = reading.isPossessive(unit) && !reading.hasAny(unit - 1, SHORTENS);
        boolean month = reading.has(unit, WordClass.CALENDAR) && reading.isCapitalised(unit);
        return reading.hasAny(unit, HELPERS) && !reading.is(unit, "to") && !owner && !month;
    }

    /** A lower-case word in {@code -ed}, or in {@code -s} behind a noun phrase. */
    private boolean looksFinite(int unit) {
        if (!reading.isWord(unit) || reading.isCapitalised(unit) || reading.end(unit) - reading.start(unit) < 4) {
            return false;
        }
        String text = reading.text();
        int end = reading.end(unit);
        boolean past = text.startsWith("ed", end - 2);
        boolean present = text.charAt(end - 1) == 's'
                && text.charAt(end - 2) != 's'
                && (reading.isCapitalised(unit - 1) && !reading.hasAny(unit - 1, PHRASE_BEGINS)
                        || reading.has(unit - 1, WordClass.PRONOUN));
        return past || present;
    }
}
