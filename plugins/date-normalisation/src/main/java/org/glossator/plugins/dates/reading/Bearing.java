package org.glossator.plugins.dates.reading;

import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Direction;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Recurring.HolidayOf;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/**
 * Whether the words before a date point to the past or the future: a preposition straight before it ({@code until Friday}), else the
 * nearest verb form on its left in the same clause that shows it ({@code will meet Friday}). The words are chosen by hand. A day of a month
 * is taken for the nearest whatever the verb: sentences of one tense name days on both sides of today.
 */
public final class Bearing {

    private static final int PAST_BEFORE = 1;
    private static final int FUTURE_BEFORE = 2;
    private static final int PAST = 4;
    private static final int FUTURE = 8;
    private static final int POSSIBLE = 16;
    private static final int TAKES = 32;
    private static final int TAKE = 64;
    private static final int PEOPLE = 128;
    private static final int LOOK_BACK = 16;

    /** A plan stands close to its day: further on, the verb is of another one. */
    private static final int PLAN_BACK = 8;

    private static final Lexicon WORDS = Lexicon.of(
            PAST_BEFORE,
            "since ended",
            FUTURE_BEFORE,
            "until till effective",
            PAST,
            "was were had did said told came went took began fell rose made held won lost sold met saw got gave became left sent told found "
                    + "announced reported introduced closed killed died arrived",
            FUTURE,
            "will shall scheduled due expires expire upcoming won't expected expects plans planning planned should set",
            POSSIBLE,
            "might could would may can must",
            TAKES,
            "takes begins meets resumes opens travels",
            TAKE,
            "visit meet play face begin start open return leave travel take have has",
            PEOPLE,
            "they we i you he she");

    private Bearing() {}

    /** Where a date without a year or week lies, whose expression this is; NEWS where nothing tells. */
    public static Direction before(Tokens tokens, Piece piece) {
        int at = piece.from();
        long beside = WORDS.classes(tokens, at - 1);
        if ((beside & FUTURE_BEFORE) != 0 || isAsSoonAs(tokens, at - 1) || isUntilAfter(tokens, at - 1)) {
            return Direction.FUTURE;
        }
        if ((beside & PAST_BEFORE) != 0) {
            return Direction.PAST;
        }
        if (isHoliday(piece) && tokens.is(at - 1, "by") && isPossible(tokens, at - 1)) {
            return Direction.FUTURE;
        }
        boolean day = piece.expression() instanceof Occurrence occurrence
                && occurrence.what().unit() == Unit.DAY;
        boolean adjective = tokens.is(piece.to() - 2, '-');
        if (day || adjective) {
            return Direction.NEWS;
        }
        boolean weekday = isWeekday(piece.expression());
        return weekday && isPlanned(tokens, at) ? Direction.FUTURE : byVerb(tokens, at);
    }

    private static boolean isHoliday(Piece piece) {
        return piece.expression() instanceof Occurrence occurrence && occurrence.what() instanceof HolidayOf;
    }

    private static boolean isWeekday(Expression expression) {
        return expression instanceof WeekdayDate
                || expression instanceof TimeOf time && time.day() instanceof WeekdayDate;
    }

    /** Whether the nearest verb that tells is one of what may be: {@code might be ready by Christmas}. */
    private static boolean isPossible(Tokens tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LOOK_BACK) && !endsClause(tokens, i); i--) {
            long words = WORDS.classes(tokens, i);
            if ((words & (POSSIBLE | FUTURE)) != 0) {
                return !isPastFuture(tokens, i);
            }
            if ((words & PAST) != 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether the present tense tells a plan: {@code They play Basel on Tuesday}, {@code takes over on Monday}. */
    private static boolean isPlanned(Tokens tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - PLAN_BACK) && !endsClause(tokens, i); i--) {
            long words = WORDS.classes(tokens, i);
            boolean lower = !tokens.isCapitalised(i);
            boolean people = (WORDS.classes(tokens, i - 1) & PEOPLE) != 0;
            if (lower && ((words & TAKES) != 0 || (words & TAKE) != 0 && people)) {
                return !isPerfect(tokens, i);
            }
            boolean ended = lower && tokens.isWord(i) && tokens.text(i).endsWith("ed");
            if (ended || (words & (PAST | FUTURE | PAST_BEFORE)) != 0) {
                return false;
            }
        }
        return false;
    }

    /** {@code has resigned}, not {@code has an exam}. */
    private static boolean isPerfect(Tokens tokens, int i) {
        return (tokens.is(i, "has") || tokens.is(i, "have")) && !tokens.is(i + 1, "a") && !tokens.is(i + 1, "an");
    }

    /** {@code until after Easter}. */
    private static boolean isUntilAfter(Tokens tokens, int i) {
        return (tokens.is(i, "after") || tokens.is(i, "before"))
                && (tokens.is(i - 1, "until") || tokens.is(i - 1, "till"));
    }

    private static Direction byVerb(Tokens tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LOOK_BACK) && !endsClause(tokens, i); i--) {
            long words = WORDS.classes(tokens, i);
            if ((words & FUTURE) != 0) {
                return isPastFuture(tokens, i) || isSetting(tokens, i) ? Direction.NEWS : Direction.FUTURE;
            }
            if ((words & PAST) != 0) {
                return Direction.NEWS;
            }
        }
        return Direction.NEWS;
    }

    /** {@code as early as Tuesday}. */
    private static boolean isAsSoonAs(Tokens tokens, int i) {
        return tokens.is(i, "as") && (tokens.is(i - 1, "soon") || tokens.is(i - 1, "early"));
    }

    /** {@code set a date}, not {@code set to begin}. */
    private static boolean isSetting(Tokens tokens, int i) {
        return tokens.is(i, "set") && !tokens.is(i + 1, "to") && !tokens.is(i + 1, "for");
    }

    /** {@code had been due}, {@code was scheduled}. */
    private static boolean isPastFuture(Tokens tokens, int i) {
        return tokens.is(i - 1, "been")
                || tokens.is(i - 1, "was")
                || tokens.is(i - 1, "were")
                || tokens.is(i - 1, "had");
    }

    private static boolean endsClause(Tokens tokens, int i) {
        if (tokens.kind(i) != Tokens.Kind.SYMBOL) {
            return false;
        }
        return switch (tokens.first(i)) {
            case '.', '?', '!', ';', ':', '"', '\u201c', '\u201d', '\u2014' -> true;
            default -> false;
        };
    }
}
