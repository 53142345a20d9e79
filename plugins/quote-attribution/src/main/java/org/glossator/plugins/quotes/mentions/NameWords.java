package org.glossator.plugins.quotes.mentions;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Tells which single words can belong to a name: those with a capital letter that do not owe it to their place. */
final class NameWords {

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
    private static final long NAME = WordClass.mask(WordClass.MALE, WordClass.FEMALE, WordClass.PLACE);
    private static final long COMMON_FIRST = WordClass.mask(
            WordClass.ROLES,
            WordClass.ADJECTIVE,
            WordClass.ADVERB,
            WordClass.BASE,
            WordClass.THIRD,
            WordClass.PAST,
            WordClass.ING,
            WordClass.CUE_NOUN);
    private static final long BEFORE_MONTH =
            WordClass.mask(WordClass.PREPOSITION, WordClass.ADJECTIVE, WordClass.DETERMINER, WordClass.ADVERB);
    private static final int LONGEST_ACRONYM = 6;

    private final Reading reading;
    private final Set<String> seenInside = new HashSet<>();
    private boolean mayIsSurname;
    private final Set<String> seenAlone = new HashSet<>(); // with no capitalised word beside it
    private final Set<String> seenBehindOthers = new HashSet<>(); // inside a sentence, behind another capitalised word

    NameWords(Reading reading) {
        this.reading = reading;
        for (int unit = 0; unit < reading.size(); unit++) {
            mayIsSurname |= isMonthBehindFirstName(unit);
            if (looksLikeName(unit) && !isFirst(unit)) {
                Set<String> seen = reading.isCapitalised(unit - 1) ? seenBehindOthers : seenInside;
                seen.add(reading.words(unit, unit + 1));
                if (!reading.isCapitalised(unit - 1) && !reading.isCapitalised(unit + 1)) {
                    seenAlone.add(reading.words(unit, unit + 1));
                }
            }
        }
    }

    /** A capitalised word, or letters with dots, that is no function word. */
    boolean looksLikeName(int unit) {
        if (!reading.isCapitalised(unit) || isLabel(unit)) {
            return false;
        }
        if (reading.isAbbreviation(unit) || isAcronym(unit) || isInitial(unit)) {
            return true;
        }
        return !reading.hasAny(unit, FUNCTION)
                || mayIsSurname && isMonth(unit) && !reading.hasAny(unit - 1, BEFORE_MONTH)
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

    /** {@code Theresa May}: with no day or year behind it. */
    boolean isMonthBehindFirstName(int unit) {
        return isMonth(unit) && reading.hasAny(unit - 1, WordClass.mask(WordClass.MALE, WordClass.FEMALE));
    }

    private boolean isMonth(int unit) {
        return reading.is(unit, "may")
                && reading.isCapitalised(unit)
                && !reading.isNumber(unit + 1)
                && !reading.isNumber(unit - 1);
    }

    /** A single letter before a colon: {@code Q: How did it begin?} */
    private boolean isLabel(int unit) {
        return reading.end(unit) - reading.start(unit) == 1 && reading.is(unit + 1, ':');
    }

    /** Two to six capital letters. */
    boolean isAcronym(int unit) {
        int length = reading.end(unit) - reading.start(unit);
        if (!reading.isWord(unit) || length < 2 || length > LONGEST_ACRONYM) {
            return false;
        }
        for (int at = reading.start(unit); at < reading.end(unit); at++) {
            if (!Character.isUpperCase(reading.text().charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** {@code LEE}, where the text also has {@code Lee}: somebody's name as a label. */
    boolean isShoutedName(int unit) {
        if (reading.end(unit) - reading.start(unit) <= 2) {
            return false;
        }
        String word = reading.words(unit, unit + 1);
        String small = word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
        return seenInside.contains(small) || seenBehindOthers.contains(small);
    }

    /** Whether a capitalised word at the start of a sentence is a name all the same. */
    boolean isNameAtStart(int unit) {
        boolean adjective = reading.has(unit, WordClass.ADJECTIVE) && isSeenAlone(unit + 1); // New Lee advert
        if (isAdverbial(unit) || isPlural(unit) || adjective) {
            return false;
        }
        return !reading.hasAny(unit, COMMON_FIRST)
                || reading.hasAny(unit, NAME)
                || looksLikeName(unit + 1) && !reading.hasAny(unit, WordClass.mask(WordClass.ADVERB, WordClass.ING))
                || seenInside.contains(reading.words(unit, unit + 1));
    }

    /** {@code Ships have radios}. */
    private boolean isPlural(int unit) {
        boolean plural = reading.is(unit + 1, "have") || reading.is(unit + 1, "are") || reading.is(unit + 1, "were");
        return plural
                && reading.text().charAt(reading.end(unit) - 1) == 's'
                && !seenInside.contains(reading.words(unit, unit + 1));
    }

    /** Whether the word stands by itself somewhere inside a sentence, as the name of a country does. */
    boolean isSeenAlone(int unit) {
        return reading.isWord(unit) && seenAlone.contains(reading.words(unit, unit + 1));
    }

    /** {@code Outside, people wept}: a word before a comma that is no name elsewhere, and that nothing goes on to describe. */
    private boolean isAdverbial(int unit) {
        String word = reading.isWord(unit) ? reading.words(unit, unit + 1) : "";
        boolean described = reading.hasAny(unit + 2, WordClass.mask(WordClass.RELATIVE, WordClass.DETERMINER))
                        && !reading.is(unit + 2, "the")
                || reading.isNumber(unit + 2);
        return reading.is(unit + 1, ',')
                && !described
                && !isAcronym(unit)
                && !reading.hasAny(unit, NAME)
                && !seenInside.contains(word)
                && !seenBehindOthers.contains(word);
    }

    /** Whether any word would have a capital letter here. */
    boolean isFirst(int unit) {
        return reading.beginsSentence(unit)
                || reading.is(unit - 1, ':')
                || reading.isSymbol(unit - 1) && reading.beginsSentence(unit - 1);
    }
}
