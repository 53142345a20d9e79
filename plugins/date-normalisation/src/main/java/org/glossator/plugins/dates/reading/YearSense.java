package org.glossator.plugins.dates.reading;

import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** What stands beside four digits, as far as it tells a year from a count, a price, a code or a name. */
final class YearSense {

    private static final int INTRODUCES = 1;
    private static final int COUNTED = 2;
    private static final int CURRENCY = 4;
    private static final int NUMBERED = 8;

    private static final int MEASURED = 32;
    private static final int DETERMINER = 16;

    private static final Lexicon WORDS = Lexicon.of(
            INTRODUCES,
            "in since by of until till from to during through throughout early late mid before after around about and or between year "
                    + "circa ca c for fiscal spring summer autumn fall winter than pre post season model class into as within the ( "
                    + "election vintage copyright",
            COUNTED,
            "percent per pct people men women troops soldiers miles kilometers kilometres metres meters feet yards tons tonnes dollars "
                    + "euros pounds shares points jobs workers members students seats votes deaths killed wounded prisoners aircraft planes "
                    + "tanks ships acres hectares employees residents homes houses copies cars barrels bales units million billion "
                    + "thousand hundred dead casualties others more strong km kg mph cases guests delegates refugees families civilians "
                    + "officers fighters guns rockets missiles vehicles %",
            NUMBERED,
            "russell russel fortune nikkei ftse csi kospi page pages route windows flight model boeing no nos highway section chapter room channel version volume area block figure "
                    + "article resolution number line track bus unit division regiment office box",
            MEASURED,
            "square cubic other odd remaining new kilometre kilometer metre meter mile foot yard acre hectare seat page pound ton tonne volt "
                    + "watt horsepower dollar euro was were is are had has have and or of to in",
            DETERMINER,
            "the its their his her our this that",
            CURRENCY,
            "$ \u00a3 \u20ac # \u00a5 _ @");

    private YearSense() {}

    private static boolean is(Tokens tokens, int token, int mask) {
        return (WORDS.classes(tokens, token) & mask) != 0;
    }

    /** Whether four digits on their own are a year. */
    static boolean allows(Tokens tokens, int at, int end) {
        if (!tokens.isNumber(at)) {
            return true;
        }
        if (isJoined(tokens, at) || is(tokens, end, COUNTED) || continues(tokens, end)) {
            return false;
        }
        int year = tokens.number(at);
        boolean introduced = introduces(tokens, at - 1) || isHeading(tokens, at, end);
        boolean plausible = year >= 1900 && year <= 2060;
        if (introduced) {
            return year >= 1000 && year <= 2100 && (plausible || !isPlural(tokens, end));
        }
        if (isNamed(tokens, at, end, year)) {
            return true;
        }
        boolean numbered = is(tokens, at - 1, NUMBERED) || tokens.is(at - 2, "flight");
        return plausible && !isPlural(tokens, end) && !numbered;
    }

    /**
     * {@code the 1614 treaty}, {@code its 2006 highs}: behind an article, before what it names. Of several things a round number, or one
     * that is no year of our time, is rather a count.
     */
    private static boolean isNamed(Tokens tokens, int at, int end, int year) {
        boolean plural = isPlural(tokens, end);
        boolean possible = year >= (plural ? 1900 : 1100) && year <= 2060 && year % 10 != 0;
        return possible && is(tokens, at - 1, DETERMINER) && tokens.isWord(end) && !is(tokens, end, MEASURED);
    }

    /** Whether a year may follow. */
    static boolean introduces(Tokens tokens, int at) {
        return is(tokens, at, INTRODUCES) || tokens.is(at, '.') && (tokens.is(at - 1, "c") || tokens.is(at - 1, "ca"));
    }

    /** Whether the number may end as a year does. */
    static boolean ends(Tokens tokens, int end) {
        return !is(tokens, end, COUNTED) && !continues(tokens, end);
    }

    /** {@code Plan and blockade, 1861}: behind a comma and before the end of a line or clause. */
    private static boolean isHeading(Tokens tokens, int at, int end) {
        boolean ends = end >= tokens.size()
                || tokens.is(end, '.')
                || tokens.is(end, ',')
                || tokens.is(end, ')')
                || tokens.source()
                                .substring(tokens.end(end - 1), tokens.start(end))
                                .indexOf('\n')
                        >= 0;
        return tokens.is(at - 1, ',') && ends;
    }

    private static boolean isPlural(Tokens tokens, int at) {
        if (!tokens.isWord(at) || tokens.isCapitalised(at)) {
            return false;
        }
        int end = tokens.end(at);
        boolean short3 = end - tokens.start(at) < 4;
        return !short3
                && tokens.source().charAt(end - 1) == 's'
                && tokens.source().charAt(end - 2) != 's';
    }

    /** Whether the number hangs on what stands before it: a currency, a figure, a hyphen, a slash. */
    private static boolean isJoined(Tokens tokens, int at) {
        if (at == 0 || !tokens.touches(at - 1)) {
            return false;
        }
        char before = tokens.first(at - 1);
        boolean hyphen = before == '-' && at > 1 && tokens.touches(at - 2) && !Surroundings.isPrefix(tokens, at - 2);
        boolean figure = (before == '.' || before == ',' || before == '/' || before == ':')
                && at > 1
                && tokens.touches(at - 2)
                && tokens.isNumber(at - 2);
        return is(tokens, at - 1, CURRENCY) || hyphen || figure || isLast(tokens, at);
    }

    /** Whether it is the last of three groups of figures, as in the number of a telephone: {@code 138-2010-2015}. */
    private static boolean isLast(Tokens tokens, int at) {
        return tokens.is(at - 1, '-')
                && tokens.isNumber(at - 2)
                && tokens.touches(at - 2)
                && tokens.touches(at - 3)
                && (tokens.is(at - 3, '-') || tokens.is(at - 3, '.'))
                && tokens.touches(at - 4)
                && tokens.isNumber(at - 4);
    }

    /** Whether what follows makes the number a part of a code: {@code 1999-12-x}, {@code 2000/1}. */
    private static boolean continues(Tokens tokens, int end) {
        boolean joined = end > 0 && tokens.touches(end - 1);
        return joined
                && (tokens.is(end, '/') || tokens.is(end, '_'))
                && tokens.touches(end)
                && tokens.isNumber(end + 1);
    }

    /** Whether a count of something stands at the token. */
    static boolean isCounted(Tokens tokens, int at) {
        return is(tokens, at, COUNTED);
    }

    /** Whether the number goes on as a code or range that no rule knows: {@code 2024-13-26}. */
    static boolean isCode(Tokens tokens, int end) {
        return tokens.touches(end - 1)
                && tokens.is(end, '-')
                && tokens.touches(end)
                && tokens.isNumber(end + 1)
                && (tokens.end(end + 1) - tokens.start(end + 1) != 4
                        || tokens.touches(end + 1) && tokens.is(end + 2, '-') && tokens.isNumber(end + 3)
                        || tokens.number(end + 1) < 1000
                        || tokens.number(end + 1) <= tokens.number(end - 1));
    }
}
