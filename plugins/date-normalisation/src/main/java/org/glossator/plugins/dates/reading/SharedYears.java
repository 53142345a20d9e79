package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Recurring;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Gives an expression the year that a later one of the same phrase states: each stays an expression of its own. */
final class SharedYears {

    private static final int JOINS = 1;
    private static final int MODIFIES = 2;

    private static final Lexicon WORDS = Lexicon.of(JOINS, "and or to through until", MODIFIES, "early late mid the");

    private SharedYears() {}

    static void tie(Tokens tokens, List<Piece> pieces) {
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece left = pieces.get(i);
            Recurring named = Composer.named(left.expression());
            Expression year = named == null ? null : year(tokens, left, named, pieces.get(i + 1));
            if (named != null && year != null) {
                pieces.set(i, new Piece(left.from(), left.to(), left.rule(), new In(named, year), left.weak()));
            }
        }
    }

    private static @Nullable Expression year(Tokens tokens, Piece left, Recurring named, Piece right) {
        int gap = right.from() - left.to();
        if (gap == 2 && tokens.isWord(left.to()) && tokens.is(left.to() + 1, "of") && !is(tokens, left.to(), JOINS)) {
            return isYear(right.expression()) ? right.expression() : null;
        }
        boolean joined = is(tokens, left.to(), JOINS) && (gap == 1 || gap == 2 && is(tokens, left.to() + 1, MODIFIES));
        return joined ? laterOfYear(named, right.expression()) : null;
    }

    /** The spring offensive of 1918. */
    private static boolean isYear(Expression expression) {
        return expression instanceof Fixed fixed && fixed.value().unit() == Unit.YEAR;
    }

    /** The autumn and early winter of 1911: the year, where the second is of the same kind and later in it. */
    private static @Nullable Expression laterOfYear(Recurring named, Expression other) {
        if (other instanceof In in) {
            boolean later = in.what().unit() == named.unit() && in.what().month() > named.month();
            return later ? in.year() : null;
        }
        if (!(other instanceof Fixed fixed) || fixed.value().unit() != Unit.MONTH) {
            return null;
        }
        boolean later = named.unit() == Unit.MONTH && fixed.value().first().getMonthValue() > named.month();
        return later ? Build.year(fixed.value().year()) : null;
    }

    private static boolean is(Tokens tokens, int token, int mask) {
        return (WORDS.classes(tokens, token) & mask) != 0;
    }
}
