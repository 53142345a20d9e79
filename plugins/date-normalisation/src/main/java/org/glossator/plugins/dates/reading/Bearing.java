package org.glossator.plugins.dates.reading;

import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Direction;
import org.glossator.plugins.dates.meaning.Occurrence;
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
    private static final int LOOK_BACK = 16;

    private static final Lexicon WORDS = Lexicon.of(
            PAST_BEFORE,
            "since ended",
            FUTURE_BEFORE,
            "until till effective",
            PAST,
            "was were had did said told came went took began fell rose made held won lost sold met saw got gave became left sent told found "
                    + "announced reported introduced closed killed died arrived",
            FUTURE,
            "will shall scheduled due expires expire upcoming won't expected expects plans planning planned should set");

    private Bearing() {}

    /** Where a date without a year or week lies, whose expression this is; NEWS where nothing tells. */
    public static Direction before(Tokens tokens, Piece piece) {
        int at = piece.from();
        long beside = WORDS.classes(tokens, at - 1);
        if ((beside & FUTURE_BEFORE) != 0 || isAsSoonAs(tokens, at - 1)) {
            return Direction.FUTURE;
        }
        if ((beside & PAST_BEFORE) != 0) {
            return Direction.PAST;
        }
        boolean day = piece.expression() instanceof Occurrence occurrence
                && occurrence.what().unit() == Unit.DAY;
        boolean adjective = tokens.is(piece.to() - 2, '-');
        if (day || adjective) {
            return Direction.NEWS;
        }
        return byVerb(tokens, at);
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
