package org.glossator.plugins.dates.reading;

import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** What stands beside an expression, as far as it tells a date from a number or a name. */
final class Surroundings {

    private static final int MONTH = 1;
    private static final int SEASON = 2;
    private static final int LENGTH = 4;
    private static final int PORTION = 8;
    private static final int PREFIX = 16;
    private static final int DAY_NUMBER = 32;
    private static final int DAY_ENDED = 64;
    private static final int NAMES = 128;
    private static final int RATE = 256;
    private static final int LASTING = 512;
    private static final int EVENT = 1024;
    private static final int DAY_FREE = 2048;
    private static final int TITLE = 4096;

    /** By what the words may stand beside: a mask says that a month, a season, a length and so on may follow them. */
    private static final Lexicon WORDS = Lexicon.of(
            MONTH,
            "in since by of until till from to during through throughout early late mid before after around about and or between last "
                    + "this next past each every for following previous on coming beginning ending ended end starting into than "
                    + "earlier later",
            SEASON,
            "in since by until during through throughout early late",
            LENGTH,
            "for in of within after over during by until than many few several some next last past take takes took taking lasts lasted "
                    + "spent spend spending about around only nearly almost these those all through just with and or",
            PORTION,
            "percent per pct points million billion trillion %",
            PREFIX,
            "mid pre post early late",
            DAY_NUMBER,
            "on by until from to",
            DAY_ENDED,
            "end ends ended ending finish finished finishing close closed closing start started starting for",
            NAMES,
            "of when that after before to",
            EVENT,
            "bloody super cyber fat spy giving sheffield shrove whit black holy man joe happy ruby",
            TITLE,
            "times telegraph mirror post mail herald express star tribune independent club harbor harbour addams",
            LASTING,
            "war conflict strike truce ceasefire dispute embargo ban law agreement policy program programme project campaign insurgency "
                    + "rebellion uprising crisis feud investigation probe government regime alliance boycott blockade siege standoff "
                    + "stalemate contract deal treaty pact tradition mystery case company firm lawsuit",
            DAY_FREE,
            "and to was were is are had when he she they it we but",
            RATE,
            "once twice times million billion percent dollars cents %");

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

    /** Whether a blank line stands between two neighbours, which then have nothing to do with each other. */
    static boolean isParted(Tokens tokens, Piece left, Piece right) {
        for (int i = left.to(); i <= right.from(); i++) {
            if (isParagraphEnd(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line ends before the token. */
    static boolean isLineEnd(Tokens tokens, int token) {
        if (token <= 0 || token >= tokens.size()) {
            return true;
        }
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            if (tokens.source().charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Tokens tokens, int token, int mask) {
        return (WORDS.classes(tokens, token) & mask) != 0;
    }

    /** Whether the name of a month on its own is one: {@code may} and {@code march} need more than a capital. */
    static boolean allowMonth(Tokens tokens, int at, int end) {
        if (!tokens.isCapitalised(at)) {
            return false;
        }
        boolean shortened = end - at > 1 || tokens.end(at) - tokens.start(at) < 4 && !tokens.is(at, "may");
        boolean ambiguous = shortened || tokens.is(at, "may") || tokens.is(at, "march") || tokens.is(at, "sept");
        boolean introduced = is(tokens, at - 1, MONTH)
                || tokens.is(at - 1, '-') && isPrefix(tokens, at - 2)
                || tokens.is(at - 1, '(') && tokens.is(end, ')');
        if (ambiguous) {
            boolean name = tokens.isCapitalised(end) && tokens.isWord(end) || tokens.is(end, "on");
            return (introduced || isNamed(tokens, at, end)) && !name;
        }
        boolean listed = tokens.is(at - 1, "and") || tokens.is(at - 1, "or");
        boolean beside = tokens.isCapitalised(at - 1) && tokens.isWord(at - 1) && !introduced
                || (!introduced || listed) && isSurname(tokens, end);
        return !beside || !(tokens.is(at, "april") || tokens.is(at, "june") || tokens.is(at, "august"));
    }

    /** Whether a word in small letters but for the first stands there, straight behind the one before. */
    private static boolean isSurname(Tokens tokens, int at) {
        return tokens.isWord(at)
                && tokens.isCapitalised(at)
                && tokens.end(at) - tokens.start(at) > 2
                && Character.isLowerCase(tokens.source().charAt(tokens.start(at) + 1))
                && !isLineEnd(tokens, at);
    }

    /** {@code a March operation}, {@code the May election}. */
    private static boolean isNamed(Tokens tokens, int at, int end) {
        boolean article = tokens.is(at - 1, "a") || tokens.is(at - 1, "its") || tokens.is(at - 1, "their");
        boolean noun = tokens.isWord(end) && Character.isLowerCase(tokens.first(end)) && !is(tokens, end, MONTH);
        return article && noun && tokens.end(at) - tokens.start(at) > 2;
    }

    /** Whether a season may follow. */
    static boolean introducesSeason(Tokens tokens, int at) {
        return is(tokens, at, SEASON);
    }

    /** Whether the word is one that hyphens or stands before a date ({@code mid-March}), or a year before a hyphen. */
    static boolean isPrefix(Tokens tokens, int at) {
        return is(tokens, at, PREFIX) || tokens.isNumber(at) && tokens.end(at) - tokens.start(at) == 4;
    }

    /** Whether a day number after a month is one, and not the beginning of a count. */
    static boolean allowDay(Tokens tokens, int end) {
        return !is(tokens, end, PORTION);
    }

    /** Whether {@code the day} is the one spoken of: {@code ended the day}, {@code later in the day}, {@code the start of the day}. */
    static boolean isDayOfScene(Tokens tokens, int at, int end) {
        boolean late = tokens.is(at - 1, "in")
                && (tokens.is(at - 2, "later") || tokens.is(at - 2, "earlier") || tokens.is(at - 2, "late"));
        boolean edge = tokens.is(at - 1, "of") && (tokens.is(at - 2, "start") || tokens.is(at - 2, "close"));
        return late || (edge || is(tokens, at - 1, DAY_ENDED)) && !is(tokens, end, NAMES);
    }

    /** Whether {@code the year} is the one spoken of, as in {@code sales for the year}. */
    static boolean isScene(Tokens tokens, int before, int end, Unit unit) {
        boolean shorter = unit != Unit.YEAR && (tokens.is(before, "in") || tokens.is(before, "over"));
        boolean introduced = shorter || tokens.is(before, "for") || tokens.is(before, "during");
        return introduced && !is(tokens, end, NAMES);
    }

    /** Whether {@code the 17th} is a day: behind a preposition, with no noun behind it. */
    static boolean isDayOfMonth(Tokens tokens, int at, int end) {
        boolean number = tokens.isNumber(at + 1) && end - at == 3;
        boolean free = end >= tokens.size()
                || tokens.kind(end) == Tokens.Kind.SYMBOL && !tokens.is(end, '-')
                || is(tokens, end, DAY_FREE);
        return number && free && is(tokens, at - 1, DAY_NUMBER);
    }

    /** Whether what stands before speaks of warmth: {@code temperatures in}. */
    static boolean isOfWarmth(Tokens tokens, int at) {
        boolean inside = tokens.is(at - 1, "in") || tokens.is(at - 1, "into");
        return inside && (tokens.is(at - 2, "temperatures") || tokens.is(at - 2, "highs") || tokens.is(at - 2, "lows"));
    }

    /** Whether the length before is an age: {@code six-year-old}, {@code 52 years old}. */
    static boolean isAge(Tokens tokens, int at, int end) {
        return tokens.is(at - 1, "aged")
                || tokens.is(end, '-') && (tokens.is(end + 1, "old") || tokens.is(end + 1, "olds"))
                || tokens.is(end, "old")
                || tokens.is(end, "of") && tokens.is(end + 1, "age");
    }

    /** Whether something that goes on stands here, perhaps behind one more word: {@code (eight-month-old) civil war}. */
    static boolean isLasting(Tokens tokens, int at) {
        return is(tokens, at, LASTING) || tokens.isWord(at) && is(tokens, at + 1, LASTING);
    }

    /** Whether the word makes the weekday behind it the name of an event or a feast: {@code Super Tuesday}. */
    static boolean isEvent(Tokens tokens, int at) {
        return is(tokens, at, EVENT) && tokens.isCapitalised(at);
    }

    /** Whether the word makes the weekday before it a name: {@code The Sunday Times}, {@code Friday Harbor}. */
    static boolean isTitle(Tokens tokens, int at) {
        return is(tokens, at, TITLE) && tokens.isCapitalised(at);
    }

    /** Whether units without a number ({@code years}) are a length of time here. */
    static boolean allowUnits(Tokens tokens, int at) {
        // Talks over pay and hours.
        boolean working = tokens.is(at - 1, "and") && tokens.is(at, "hours");
        boolean asMany = tokens.is(at - 1, "many") && tokens.is(at - 2, "as");
        return is(tokens, at - 1, LENGTH) && !working && !asMany;
    }

    /** Whether a number, an amount of money or a count of times stands before, as in {@code $5 a year}. */
    static boolean followsRate(Tokens tokens, int at) {
        return tokens.isNumber(at - 1) || is(tokens, at - 1, RATE) || YearSense.isCounted(tokens, at - 1);
    }
}
