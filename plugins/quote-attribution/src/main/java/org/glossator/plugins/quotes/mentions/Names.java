package org.glossator.plugins.quotes.mentions;

import static org.glossator.plugins.quotes.reading.WordClass.ADDRESS;
import static org.glossator.plugins.quotes.reading.WordClass.DEMONYM;
import static org.glossator.plugins.quotes.reading.WordClass.FEMALE;
import static org.glossator.plugins.quotes.reading.WordClass.MALE;
import static org.glossator.plugins.quotes.reading.WordClass.ORGANISATION;
import static org.glossator.plugins.quotes.reading.WordClass.PLACE;
import static org.glossator.plugins.quotes.reading.WordClass.RANK;
import static org.glossator.plugins.quotes.reading.WordClass.ROLES;

import java.util.HashSet;
import java.util.Set;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Tells which runs of capitalised words are names, and where in them a title of office ends. */
final class Names {

    static final long FUNCTION = WordClass.mask(
            WordClass.DETERMINER,
            WordClass.POSSESSIVE,
            WordClass.COORDINATOR,
            WordClass.SUBORDINATOR,
            WordClass.PRONOUN,
            WordClass.OBJECT,
            WordClass.RELATIVE,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.PREPOSITION,
            WordClass.CALENDAR,
            WordClass.STARTER,
            WordClass.INDEFINITE);
    private static final long NAME = WordClass.mask(MALE, FEMALE, PLACE);
    private static final long COMMON_FIRST = WordClass.mask(
            ROLES,
            WordClass.ADJECTIVE,
            WordClass.ADVERB,
            WordClass.BASE,
            WordClass.THIRD,
            WordClass.PAST,
            WordClass.ING,
            WordClass.CUE_NOUN);
    private static final long VERB = WordClass.mask(WordClass.BASE, WordClass.THIRD, WordClass.PAST, WordClass.ING);
    private static final Set<String> JOINTS = Set.of(
            "de", "la", "le", "van", "von", "bin", "al", "el", "der", "den", "du", "da", "di", "dos", "del", "ibn",
            "bint", "ul", "y");
    private static final Set<String> COMPOUND = Set.of(
            "era", "led", "like", "based", "style", "born", "only", "wide", "run", "owned", "made", "elect", "area",
            "type", "free");
    private static final int LONGEST = 9;

    private final Reading reading;
    private final Set<String> seenInside = new HashSet<>();

    Names(Reading reading) {
        this.reading = reading;
        for (int unit = 0; unit < reading.size(); unit++) {
            if (looksLikeName(unit) && !isFirst(unit) && !reading.isCapitalised(unit - 1)) {
                seenInside.add(reading.words(unit, unit + 1));
            }
        }
    }

    /** The unit after the name that begins here; the unit itself when none does. */
    int end(int unit) {
        if (!looksLikeName(unit) || isFirst(unit) && !isNameAtStart(unit) || isParty(unit) || isParty(unit - 2)) {
            return unit;
        }
        int at = unit + 1;
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
        if (looksLikeName(at)) {
            return reading.inHeadline(at) && goesOnAsVerb(at) ? at : at + 1;
        }
        boolean touching = reading.touchesNext(at - 1);
        if (touching && reading.is(at, '.') && isShort(at - 1) && looksLikeName(at + 1)) {
            return at + 2;
        }
        if (touching && reading.is(at, '.') && (reading.is(at - 1, "jr") || reading.is(at - 1, "sr"))) {
            return at + 1;
        }
        if (touching && reading.is(at, '-') && reading.touchesNext(at) && isHyphenated(at + 1, from)) {
            return at + 2;
        }
        if (isJoint(at) && looksLikeName(at + 1) || reading.is(at, '&') && looksLikeName(at + 1)) {
            return at + 2;
        }
        if (reading.is(at, "of") && takesOf(at - 1)) {
            int next = reading.is(at + 1, "the") ? at + 2 : at + 1;
            return looksLikeName(next) ? next + 1 : at;
        }
        if (reading.isPossessive(at) && reading.has(at + 1, ORGANISATION) && reading.isCapitalised(at + 1)) {
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
                && looksLikeName(at + 1)
                && at > from;
    }

    /** In a headline verbs have capital letters too: {@code Obama Says}, {@code Website Shows}. */
    private boolean goesOnAsVerb(int unit) {
        if (reading.hasAny(unit, WordClass.mask(ORGANISATION, ROLES, WordClass.ROLE) | NAME)) {
            return false;
        }
        boolean behindFirstName = reading.hasAny(unit - 1, WordClass.mask(MALE, FEMALE));
        return reading.hasAny(unit, VERB) || !behindFirstName && reading.text().charAt(reading.end(unit) - 1) == 's';
    }

    /** A capitalised part, or a short one in lower case that no compound ends in: {@code Ki-moon}, but not {@code Obama-era}. */
    private boolean isHyphenated(int unit, int from) {
        return looksLikeName(unit)
                || reading.isWord(unit)
                        && unit - from > 2
                        && reading.end(unit) - reading.start(unit) <= 5
                        && !COMPOUND.contains(reading.words(unit, unit + 1));
    }

    private boolean isJoint(int unit) {
        return reading.isWord(unit)
                && reading.end(unit) - reading.start(unit) <= 4
                && JOINTS.contains(reading.words(unit, unit + 1));
    }

    private boolean takesOf(int unit) {
        return reading.isCapitalised(unit) && reading.hasAny(unit, WordClass.mask(ORGANISATION, RANK));
    }

    /** {@code R-Wis.}, {@code D-Calif.} */
    private boolean isParty(int unit) {
        boolean letter = reading.is(unit, "r") || reading.is(unit, "d") || reading.is(unit, "i");
        return letter && reading.touchesNext(unit) && reading.is(unit + 1, '-');
    }

    private boolean isShort(int unit) {
        return reading.end(unit) - reading.start(unit) == 1 || reading.hasAny(unit, WordClass.mask(ADDRESS, RANK));
    }

    /** A capitalised word, or letters with dots, that is no function word. */
    boolean looksLikeName(int unit) {
        if (!reading.isCapitalised(unit)) {
            return false;
        }
        if (reading.isAbbreviation(unit) || isAcronym(unit) || isInitial(unit)) {
            return true;
        }
        return !reading.hasAny(unit, FUNCTION)
                || reading.hasAny(unit, NAME) && !isFirst(unit) && !reading.has(unit, WordClass.DETERMINER);
    }

    /** A single letter with a full stop, inside a sentence. */
    private boolean isInitial(int unit) {
        return reading.end(unit) - reading.start(unit) == 1
                && reading.touchesNext(unit)
                && reading.is(unit + 1, '.')
                && reading.isCapitalised(unit + 2)
                && !reading.is(unit, "i");
    }

    boolean isAcronym(int unit) {
        int length = reading.end(unit) - reading.start(unit);
        if (!reading.isWord(unit) || length < 2 || length > 6) {
            return false;
        }
        for (int at = reading.start(unit); at < reading.end(unit); at++) {
            if (!Character.isUpperCase(reading.text().charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNameAtStart(int unit) {
        return !reading.hasAny(unit, COMMON_FIRST)
                || reading.hasAny(unit, NAME)
                || looksLikeName(unit + 1) && !reading.hasAny(unit, WordClass.mask(WordClass.ADVERB, WordClass.ING))
                || seenInside.contains(reading.words(unit, unit + 1));
    }

    private boolean isFirst(int unit) {
        return reading.beginsSentence(unit)
                || reading.is(unit - 1, ':')
                || reading.isSymbol(unit - 1) && reading.beginsSentence(unit - 1);
    }

    /** The unit at which the name proper begins: after the last title of office in it. The start when there is none. */
    int afterRank(int from, int to) {
        boolean described = isFirst(from) && reading.has(from, WordClass.ROLE) && to - from > 1;
        int proper = described && !hasOrganisation(from, to) ? from + 1 : from;
        for (int unit = from; unit < to - 1; unit++) {
            boolean rank = reading.has(unit, RANK) && !reading.has(unit, WordClass.MALE);
            if (rank && !hasOrganisation(unit + 1, to)) {
                proper = reading.is(unit + 1, '.') ? unit + 2 : unit + 1;
            }
            if (rank && reading.is(unit + 1, "of")) {
                proper = Math.min(to, unit + 3);
            }
        }
        return proper < to ? proper : from;
    }

    /** Whether every word is a title of office, so that the run names nobody: {@code Secretary of State}. */
    boolean isOffice(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (!reading.hasAny(unit, WordClass.mask(RANK, WordClass.PREPOSITION, DEMONYM)) && !reading.is(unit, '.')) {
                return false;
            }
        }
        return reading.has(from, RANK) || reading.has(to - 1, RANK);
    }

    /** Whether the name is of an organisation, a country or a place. */
    boolean isOrganisation(int from, int to) {
        if (reading.hasAny(from, WordClass.mask(MALE, FEMALE, ADDRESS))
                && to - from > 1
                && !hasOrganisation(from, to)) {
            return false;
        }
        return hasOrganisation(from, to)
                || to - from == 1 && (isAcronym(from) || reading.isAbbreviation(from))
                || reading.hasAny(from, WordClass.mask(PLACE, DEMONYM))
                        && reading.hasAny(to - 1, WordClass.mask(PLACE, DEMONYM));
    }

    private boolean hasOrganisation(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (reading.has(unit, ORGANISATION)) {
                return true;
            }
        }
        return false;
    }
}
