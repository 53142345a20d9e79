package org.glossator.plugins.quotes.mentions;

import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Finds the head of a described phrase: {@code the top Chinese diplomat}, {@code senior officials}. */
final class HeadNouns {

    private static final long HEAD = WordClass.mask(WordClass.ROLE, WordClass.ROLES, WordClass.ORGANISATION);
    private static final long MODIFIER =
            WordClass.mask(WordClass.ADJECTIVE, WordClass.DEMONYM, WordClass.ROLE, WordClass.ROLES);
    private static final long VERB = WordClass.mask(WordClass.PAST, WordClass.THIRD, WordClass.ING);
    private static final int MODIFIERS = 6;

    private final Reading reading;
    private final NameWords nameWords;

    HeadNouns(Reading reading, NameWords nameWords) {
        this.reading = reading;
        this.nameWords = nameWords;
    }

    /** Whether a phrase without article can begin with the unit, as far as the unit alone tells. */
    boolean canBegin(int unit) {
        return reading.hasAny(unit, HEAD | MODIFIER);
    }

    /** The last head noun of the phrase whose modifiers begin here; -1 when there is none. */
    int at(int from) {
        int head = -1;
        int unit = from;
        while (unit < from + MODIFIERS && reading.together(from, unit) && isModifier(unit)) {
            if (reading.hasAny(unit, HEAD)) {
                head = unit;
            } else if (head >= 0 && !isJoined(unit)) {
                break;
            }
            unit++;
        }
        return head >= 0 && isVerbAfterHead(head, from) ? head - 1 : head;
    }

    /** {@code Officials report}: a noun that can be a verb ends no phrase right behind a plural head. */
    private boolean isVerbAfterHead(int head, int from) {
        return head > from
                && reading.has(head - 1, WordClass.ROLES)
                && reading.hasAny(head, WordClass.mask(WordClass.BASE, WordClass.THIRD));
    }

    private boolean isModifier(int unit) {
        if (reading.is(unit, '-')) {
            return isJoined(unit);
        }
        boolean word = reading.isWord(unit) || reading.isAbbreviation(unit) || reading.isPossessive(unit);
        if (!word && !reading.isNumber(unit) || reading.is(unit, "than")) {
            return false;
        }
        if (reading.hasAny(unit, HEAD | WordClass.ADJECTIVE.bit() | WordClass.DEMONYM.bit())) {
            return true;
        }
        return !reading.hasAny(unit, NameWords.FUNCTION | VERB | WordClass.ADVERB.bit() | WordClass.ADDRESS.bit())
                        && !endsInLy(unit)
                || nameWords.looksLikeName(unit);
    }

    private boolean endsInLy(int unit) {
        int end = reading.end(unit);
        return end - reading.start(unit) > 4
                && reading.text().startsWith("ly", end - 2)
                && !reading.isCapitalised(unit);
    }

    private boolean isJoined(int unit) {
        return reading.touchesNext(unit - 1) && (reading.touchesNext(unit) || !reading.is(unit, '-'));
    }

    /** A phrase without article: a plural, or a singular role that modifiers of its own make definite. */
    boolean standsAlone(int unit, int head) {
        if (reading.has(unit, WordClass.CALENDAR)) {
            return false;
        }
        boolean modified = reading.hasAny(unit, MODIFIER)
                || unit == head
                || reading.has(unit, WordClass.ORGANISATION) && reading.has(head, WordClass.ROLES);
        return modified && (reading.has(head, WordClass.ROLES) || isPlural(head));
    }

    private boolean isPlural(int head) {
        char last = reading.text().charAt(reading.end(head) - 1);
        return reading.has(head, WordClass.ORGANISATION)
                && last == 's'
                && !reading.is(head, "press")
                && !reading.is(head, "news");
    }
}
