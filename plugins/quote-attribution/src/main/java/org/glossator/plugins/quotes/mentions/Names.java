package org.glossator.plugins.quotes.mentions;

import java.util.Set;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Finds where a name ends: over initials, hyphens, joints such as {@code de} and {@code bin}, and nicknames in marks. */
final class Names {

    private static final long NAME = WordClass.mask(WordClass.MALE, WordClass.FEMALE, WordClass.PLACE);
    private static final long VERB = WordClass.mask(WordClass.BASE, WordClass.THIRD, WordClass.PAST, WordClass.ING);
    private static final Set<String> JOINTS = Set.of(
            "de", "la", "le", "van", "von", "bin", "al", "el", "der", "den", "du", "da", "di", "dos", "del", "ibn",
            "bint", "ul", "y", "i");
    private static final Set<String> COMPOUND = Set.of(
            "era", "led", "like", "based", "style", "born", "only", "wide", "run", "owned", "made", "elect", "area",
            "type", "free");
    private static final int LONGEST = 9;
    private static final int MOST_JOINTS = 3;

    private final Reading reading;
    private final NameWords words;

    Names(Reading reading, NameWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** The unit after the name that begins here; the unit itself when none does. */
    int end(int unit) {
        if (!words.looksLikeName(unit)
                || words.isFirst(unit) && !words.isNameAtStart(unit)
                || isParty(unit)
                || isParty(unit - 2)
                || isPrefix(unit)) {
            return unit;
        }
        int leading = behindJoints(unit); // De la Cruz, at the start of a sentence
        int at = leading > unit + 1 && words.looksLikeName(leading) ? leading + 1 : unit + 1;
        while (at - unit < LONGEST && reading.together(unit, at)) {
            int next = further(at, unit);
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** Where the name goes on to, over initials' dots, hyphens, joints and nicknames in marks; at itself when it ends. */
    private int further(int at, int from) {
        if (words.isMonthBehindFirstName(at)) {
            return at + 1;
        }
        if (words.looksLikeName(at)) {
            return reading.inHeadline(at) && goesOnAsVerb(at) ? at : at + 1;
        }
        boolean touching = reading.touchesNext(at - 1);
        if (touching && reading.is(at, '.') && isShort(at - 1) && words.looksLikeName(at + 1)) {
            return at + 2;
        }
        if (touching && reading.is(at, '.') && (reading.is(at - 1, "jr") || reading.is(at - 1, "sr"))) {
            return at + 1;
        }
        if (touching && reading.is(at, '-') && reading.touchesNext(at) && isHyphenated(at + 1, from)) {
            return at + 2;
        }
        int joined = reading.is(at, '&') ? at + 1 : behindJoints(at);
        if (joined > at && words.looksLikeName(joined)) {
            return joined + 1;
        }
        if (reading.is(at, "of") && takesOf(at - 1)) {
            int next = reading.is(at + 1, "the") ? at + 2 : at + 1;
            return words.looksLikeName(next) ? next + 1 : at;
        }
        if (reading.isPossessive(at) && reading.has(at + 1, WordClass.ORGANISATION) && reading.isCapitalised(at + 1)) {
            return at + 2;
        }
        return isNickname(at, from) ? at + 2 : at;
    }

    /** {@code William "Bill" Hale}. */
    private boolean isNickname(int at, int from) {
        return reading.isRegion(at)
                && reading.end(at) - reading.start(at) < 24
                && reading.together(from, at + 1)
                && !reading.inHeadline(at)
                && words.looksLikeName(at + 1)
                && at > from;
    }

    /** In a headline verbs have capital letters too: {@code Obama Says}, {@code Website Shows}. */
    private boolean goesOnAsVerb(int unit) {
        if (reading.hasAny(unit, WordClass.mask(WordClass.ORGANISATION, WordClass.ROLES, WordClass.ROLE) | NAME)) {
            return false;
        }
        boolean behindFirstName = reading.hasAny(unit - 1, WordClass.mask(WordClass.MALE, WordClass.FEMALE));
        return reading.hasAny(unit, VERB) || !behindFirstName && reading.text().charAt(reading.end(unit) - 1) == 's';
    }

    /** A capitalised part, or a short one in lower case that no compound ends in: {@code Ki-moon}, but not {@code Obama-era}. */
    private boolean isHyphenated(int unit, int from) {
        return words.looksLikeName(unit)
                || reading.isWord(unit)
                        && (unit - from > 2 || words.looksLikeName(unit + 1))
                        && reading.end(unit) - reading.start(unit) <= 5
                        && !COMPOUND.contains(reading.words(unit, unit + 1));
    }

    private boolean isJoint(int unit) {
        return reading.isWord(unit)
                && reading.end(unit) - reading.start(unit) <= 4
                && JOINTS.contains(reading.words(unit, unit + 1));
    }

    /** The unit after {@code de la}, {@code van der} or {@code al-}; the unit itself when no joint stands there. */
    private int behindJoints(int unit) {
        int at = unit;
        while (at < unit + MOST_JOINTS && isJoint(at)) {
            at++;
        }
        boolean hyphen = at > unit && reading.is(at, '-') && reading.touchesNext(at - 1) && reading.touchesNext(at);
        return hyphen ? at + 1 : at;
    }

    private boolean takesOf(int unit) {
        return reading.isCapitalised(unit)
                && reading.hasAny(unit, WordClass.mask(WordClass.ORGANISATION, WordClass.RANK));
    }

    /** {@code R-Wis.}, {@code D-Calif.} */
    private boolean isParty(int unit) {
        boolean letter = reading.is(unit, "r") || reading.is(unit, "d") || reading.is(unit, "i");
        return letter && reading.touchesNext(unit) && reading.is(unit + 1, '-');
    }

    /** {@code Co-chair}. */
    private boolean isPrefix(int unit) {
        return reading.touchesNext(unit)
                && reading.is(unit + 1, '-')
                && reading.has(unit + 2, WordClass.ROLE)
                && !reading.isCapitalised(unit + 2);
    }

    private boolean isShort(int unit) {
        return reading.end(unit) - reading.start(unit) == 1
                || reading.hasAny(unit, WordClass.mask(WordClass.ADDRESS, WordClass.RANK));
    }
}
