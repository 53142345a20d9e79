package org.glossator.plugins.dates.reading;

import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** What stands beside an expression, as far as it tells a date from a number or a name. */
final class Surroundings {

    private static final int INTRODUCES_YEAR = 1;
    private static final int INTRODUCES_MONTH = 2;
    private static final int COUNTED = 4;
    private static final int INTRODUCES_LENGTH = 8;
    private static final int CURRENCY = 16;
    private static final int PORTION = 32;
    private static final int NUMBERED = 64;

    private static final Lexicon WORDS = Lexicon.of(
            INTRODUCES_YEAR,
            "in since by of until till from to during through throughout early late mid before after around about and or between year "
                    + "circa ca c for fiscal spring summer autumn fall winter than pre post season model class into as within "
                    + "late-night election vintage copyright",
            INTRODUCES_MONTH,
            "in since by of until till from to during through throughout early late mid before after around about and or between last "
                    + "this next past each every for following previous on coming beginning ending ended end starting into than mid- "
                    + "earlier later",
            COUNTED,
            "percent per pct people men women troops soldiers miles kilometers kilometres metres meters feet yards tons tonnes dollars "
                    + "euros pounds shares points jobs workers members students seats votes deaths killed wounded prisoners aircraft planes "
                    + "tanks ships acres hectares employees residents homes houses copies cars barrels bales units million billion "
                    + "thousand hundred dead casualties others more strong km kg mph cases guests delegates refugees families civilians "
                    + "officers fighters guns rockets missiles vehicles",
            INTRODUCES_LENGTH,
            "for in of within after over during by until than many few several some next last past take takes took taking lasts lasted "
                    + "spent spend spending about around only nearly almost these those all through just with and or",
            NUMBERED,
            "page pages route windows flight model boeing no nos highway section chapter room channel version volume area block figure "
                    + "article resolution number line track bus unit division regiment office",
            PORTION,
            "percent per pct points million billion trillion",
            CURRENCY,
            "$ \u00a3 \u20ac # \u00a5");

    private Surroundings() {}

    /** Whether a blank line stands before the token. */
    static boolean isParagraphEnd(Tokens tokens, int token) {
        if (token <= 0 || token >= tokens.size()) {
            return token >= tokens.size();
        }
        int gap = tokens.start(token) - tokens.end(token - 1);
        int lines = 0;
        for (int i = tokens.end(token - 1); gap > 1 && i < tokens.start(token); i++) {
            lines += tokens.source().charAt(i) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    private static boolean is(Tokens tokens, int token, int mask) {
        return (WORDS.classes(tokens, token) & mask) != 0;
    }

    /** Whether four digits on their own are a year. */
    static boolean allowYear(Tokens tokens, int at, int end) {
        if (!tokens.isNumber(at)) {
            return true;
        }
        if (isJoined(tokens, at) || is(tokens, end, COUNTED) || tokens.is(end, '%') || continues(tokens, end)) {
            return false;
        }
        int year = tokens.number(at);
        boolean introduced = introducesYear(tokens, at - 1) || isHeading(tokens, at, end);
        boolean plausible = year >= 1900 && year <= 2060;
        if (introduced) {
            return year >= 1000 && year <= 2100 && (plausible || !isPlural(tokens, end));
        }
        return plausible && !isPlural(tokens, end) && !is(tokens, at - 1, NUMBERED);
    }

    /** Whether a year may follow. */
    static boolean introducesYear(Tokens tokens, int at) {
        return is(tokens, at, INTRODUCES_YEAR)
                || tokens.is(at, '(')
                || tokens.is(at, "the")
                || tokens.is(at, '.') && (tokens.is(at - 1, "c") || tokens.is(at - 1, "ca"));
    }

    /** Whether the number may end as a year does. */
    static boolean endsYear(Tokens tokens, int end) {
        return !is(tokens, end, COUNTED) && !tokens.is(end, '%') && !continues(tokens, end);
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
        boolean hyphen = before == '-' && at > 1 && tokens.touches(at - 2) && !isPrefix(tokens, at - 2);
        boolean figure = (before == '.' || before == ',' || before == '/' || before == ':')
                && at > 1
                && tokens.touches(at - 2)
                && tokens.isNumber(at - 2);
        return is(tokens, at - 1, CURRENCY) || hyphen || figure || before == '_' || before == '@';
    }

    private static boolean isPrefix(Tokens tokens, int at) {
        return tokens.is(at, "mid")
                || tokens.is(at, "pre")
                || tokens.is(at, "post")
                || tokens.is(at, "early")
                || tokens.is(at, "late")
                || tokens.isNumber(at) && tokens.end(at) - tokens.start(at) == 4;
    }

    /** Whether what follows makes the number a part of a code: {@code 1999-12-x}, {@code 2000/1}. */
    private static boolean continues(Tokens tokens, int end) {
        boolean joined = end > 0 && tokens.touches(end - 1);
        return joined
                && (tokens.is(end, '/') || tokens.is(end, '_'))
                && tokens.touches(end)
                && tokens.isNumber(end + 1);
    }

    /** Whether the number goes on as a code or range that no rule knows: {@code 2024-13-26}. */
    static boolean isCode(Tokens tokens, int end) {
        return tokens.touches(end - 1)
                && tokens.is(end, '-')
                && tokens.touches(end)
                && tokens.isNumber(end + 1)
                && tokens.end(end + 1) - tokens.start(end + 1) != 4;
    }

    /** Whether the name of a month on its own is one: {@code may} and {@code march} need more than a capital. */
    static boolean allowMonth(Tokens tokens, int at, int end) {
        if (!tokens.isCapitalised(at)) {
            return false;
        }
        boolean shortened = end - at > 1 || tokens.end(at) - tokens.start(at) < 4 && !tokens.is(at, "may");
        boolean ambiguous = shortened || tokens.is(at, "may") || tokens.is(at, "march") || tokens.is(at, "sept");
        boolean introduced = is(tokens, at - 1, INTRODUCES_MONTH)
                || tokens.is(at - 1, '-') && isPrefix(tokens, at - 2)
                || tokens.is(at - 1, '(') && tokens.is(end, ')');
        if (ambiguous) {
            boolean name = tokens.isCapitalised(end) && tokens.isWord(end) || tokens.is(end, "on");
            return introduced && !name;
        }
        boolean name = tokens.isCapitalised(at - 1)
                && tokens.isWord(at - 1)
                && !introduced
                && (tokens.is(at, "april") || tokens.is(at, "june") || tokens.is(at, "august"));
        return !name;
    }

    /** Whether a season may follow. */
    static boolean introducesSeason(Tokens tokens, int at) {
        return tokens.is(at, "in")
                || tokens.is(at, "since")
                || tokens.is(at, "by")
                || tokens.is(at, "until")
                || tokens.is(at, "during")
                || tokens.is(at, "through")
                || tokens.is(at, "throughout")
                || tokens.is(at, "early")
                || tokens.is(at, "late");
    }

    /** Whether a day number after a month is one, and not the beginning of a count. */
    static boolean allowDay(Tokens tokens, int end) {
        return !tokens.is(end, '%') && !is(tokens, end, PORTION);
    }

    /** Whether {@code the day} is the one spoken of, as in {@code ended the day}, {@code later in the day}. */
    static boolean isDayOfScene(Tokens tokens, int at, int end) {
        boolean introduced = tokens.is(at - 1, "end")
                || tokens.is(at - 1, "ended")
                || tokens.is(at - 1, "ending")
                || tokens.is(at - 1, "finished")
                || tokens.is(at - 1, "closed")
                || tokens.is(at - 1, "for")
                || tokens.is(at - 1, "in")
                        && (tokens.is(at - 2, "later") || tokens.is(at - 2, "earlier") || tokens.is(at - 2, "late"));
        boolean named = tokens.is(end, "of")
                || tokens.is(end, "when")
                || tokens.is(end, "that")
                || tokens.is(end, "after")
                || tokens.is(end, "before");
        return introduced && !named;
    }

    /** Whether {@code the 17th} is a day: behind a preposition, with no noun behind it. */
    static boolean isDayOfMonth(Tokens tokens, int at, int end) {
        boolean number = tokens.isNumber(at + 1) && end - at == 3;
        boolean introduced = tokens.is(at - 1, "on")
                || tokens.is(at - 1, "by")
                || tokens.is(at - 1, "until")
                || tokens.is(at - 1, "from")
                || tokens.is(at - 1, "to");
        boolean free = end >= tokens.size()
                || tokens.kind(end) == Tokens.Kind.SYMBOL && !tokens.is(end, '-')
                || tokens.is(end, "and")
                || tokens.is(end, "to");
        return number && introduced && free;
    }

    /** Whether {@code the year} is the one spoken of, as in {@code sales for the year}. */
    static boolean isScene(Tokens tokens, int before, int end) {
        boolean introduced = tokens.is(before, "for") || tokens.is(before, "during");
        boolean named = tokens.is(end, "of")
                || tokens.is(end, "when")
                || tokens.is(end, "that")
                || tokens.is(end, "after")
                || tokens.is(end, "before")
                || tokens.is(end, "to");
        return introduced && !named;
    }

    /** Whether the length before is an age: {@code six-year-old}, {@code 52 years old}. */
    static boolean isAge(Tokens tokens, int at, int end) {
        return tokens.is(at - 1, "aged")
                || tokens.is(end, '-') && tokens.is(end + 1, "old")
                || tokens.is(end, "old")
                || tokens.is(end, "of") && tokens.is(end + 1, "age");
    }

    /** Whether units without a number ({@code years}) are a length of time here. */
    static boolean allowUnits(Tokens tokens, int at) {
        return is(tokens, at - 1, INTRODUCES_LENGTH);
    }

    /** Whether a number, an amount of money or a count of times stands before, as in {@code $5 a year}. */
    static boolean followsRate(Tokens tokens, int at) {
        if (at == 0) {
            return false;
        }
        return tokens.isNumber(at - 1)
                || tokens.is(at - 1, "once")
                || tokens.is(at - 1, "twice")
                || tokens.is(at - 1, "times")
                || tokens.is(at - 1, "million")
                || tokens.is(at - 1, "billion")
                || tokens.is(at - 1, "percent")
                || tokens.is(at - 1, "dollars")
                || tokens.is(at - 1, "cents")
                || tokens.is(at - 1, '%')
                || at > 1 && is(tokens, at - 1, COUNTED);
    }
}
