package org.glossator.plugins.dates.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** The classes of words, listed in {@code clues.txt}, that show where a date without a year lies. */
enum ClueWord {
    WILL,
    MODAL,
    PLAN,
    WAS,
    IS,
    BE,
    HAS,
    HAD,
    SAID,
    PAST,
    ARRANGED,
    EVENT,
    EVENT_BASE,
    EVENT_OR_NOUN,
    HELPER,
    PEOPLE,
    AHEAD,
    BACK,
    TITLE,
    DETERMINER,
    LIGHT,
    OPENER,
    PREPOSITION,
    ADVERB;

    private static final Lexicon WORDS = Lexicon.read(
            ClueWord.class,
            "clues.txt",
            Arrays.stream(values())
                    .collect(Collectors.toMap(
                            word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'), word -> word.mask())));

    /** A bit of its own, known nowhere else, so that the order of the classes does not matter. */
    @SuppressWarnings("EnumOrdinal")
    private long mask() {
        return 1L << ordinal();
    }

    /** The classes of a token, to be asked with {@link #in}. */
    static long of(Tokens tokens, int token) {
        return WORDS.classes(tokens, token);
    }

    boolean in(long classes) {
        return (classes & mask()) != 0;
    }

    boolean is(Tokens tokens, int token) {
        return in(of(tokens, token));
    }
}
