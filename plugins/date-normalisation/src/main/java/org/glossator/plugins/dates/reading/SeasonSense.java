package org.glossator.plugins.dates.reading;

import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** What the name of a season stands for where no year stands beside it. */
enum SeasonSense {
    /** The season: {@code they passed the winter there}. */
    SEASON,
    /** Something else by its season: {@code the spring offensive}, which only stories mark. */
    ATTRIBUTE,
    /** Nothing on its own: {@code a spring}, {@code the fall of Rome}, {@code the Winter Palace}. */
    PART;

    private static final int FUNCTION = 1;
    private static final int INTRODUCES = 2;
    private static final int PLACE = 4;

    private static final Lexicon WORDS = Lexicon.of(
            FUNCTION,
            "and or but nor was were is are had has have did would could will may might came comes began begins ended ends passed passes in "
                    + "on at to of for with by from as than when while if because before after until since which that this who it he she "
                    + "they we you i a an the many several few some most all there here not never only also still then now again alone",
            INTRODUCES,
            "the that this same and or following previous next last late early each every in since by until during through throughout",
            PLACE,
            "palace garden gardens street road park hill hills field fields island house hall water waters creek lake valley");

    /** Of the words from a token to before another, of which the last is the season. */
    static SeasonSense of(Tokens tokens, int from, int to) {
        int season = to - 1;
        boolean introduced = Surroundings.introducesSeason(tokens, from - 1);
        boolean noun = tokens.isWord(to) && !is(tokens, to, FUNCTION);
        if (tokens.is(to, "of") || tokens.is(season, "fall") && (noun || !introduced)) {
            return PART;
        }
        if (tokens.isCapitalised(season) && season > 0) {
            return ofName(tokens, to, introduced, noun);
        }
        if (introduced && (from < season || !noun)) {
            return SEASON;
        }
        if (tokens.is(season, "spring") && !is(tokens, season - 1, INTRODUCES)) {
            return noun && tokens.is(season - 1, "a") ? ATTRIBUTE : PART;
        }
        return noun ? ATTRIBUTE : SEASON;
    }

    private static SeasonSense ofName(Tokens tokens, int to, boolean introduced, boolean noun) {
        if (noun) {
            return is(tokens, to, PLACE) ? PART : ATTRIBUTE;
        }
        return introduced ? SEASON : PART;
    }

    /** Whether the word is no noun or adjective. */
    static boolean isFunction(Tokens tokens, int token) {
        return is(tokens, token, FUNCTION);
    }

    private static boolean is(Tokens tokens, int token, int mask) {
        return (WORDS.classes(tokens, token) & mask) != 0;
    }
}
