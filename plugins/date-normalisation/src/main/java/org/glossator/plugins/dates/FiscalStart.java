package org.glossator.plugins.dates;

import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Recurring;
import org.glossator.plugins.dates.meaning.Recurring.PartOfYear;
import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/**
 * The month in which the fiscal year of a text begins, where it tells: {@code the fiscal year ends on September 30}, {@code the fiscal
 * third quarter ended June 30}.
 */
final class FiscalStart {

    private static final int JANUARY = 1;
    private static final int MIDDLE = 15; // a year that ended before it ended with the month before

    private static final int ENDS = 1;
    private static final int BEGINS = 2;
    private static final int LINK = 4;
    private static final Lexicon WORDS = Lexicon.of(
            ENDS,
            "end ends ended ending close closes closed closing finishes finished",
            BEGINS,
            "begin begins began beginning start starts started starting",
            LINK,
            "on in that which");

    private FiscalStart() {}

    /** 1 where nothing tells. */
    static int in(Tokens tokens, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            int month = month(pieces.get(i).expression());
            if (month > 0) {
                int start = toldAt(tokens, pieces, i);
                if (start != JANUARY) {
                    return start;
                }
            }
        }
        return JANUARY;
    }

    private static int toldAt(Tokens tokens, List<Piece> pieces, int i) {
        Piece date = pieces.get(i);
        int verb = skipLinks(tokens, date.from() - 1);
        long kind = WORDS.classes(tokens, verb);
        if ((kind & (ENDS | BEGINS)) == 0) {
            return JANUARY;
        }
        int what = skipLinks(tokens, verb - 1);
        boolean ends = (kind & ENDS) != 0;
        if (tokens.is(what, "year") && isFiscal(tokens, what - 1)) {
            return ends ? monthAfter(date.expression()) : month(date.expression());
        }
        boolean quarter =
                ends && i > 0 && pieces.get(i - 1).to() == what + 1 && isFiscalQuarter(tokens, pieces.get(i - 1));
        return quarter ? quarterStart(pieces.get(i - 1).expression(), monthAfter(date.expression())) : JANUARY;
    }

    private static int skipLinks(Tokens tokens, int at) {
        int i = at;
        while ((WORDS.classes(tokens, i) & LINK) != 0) {
            i--;
        }
        return i;
    }

    private static boolean isFiscal(Tokens tokens, int at) {
        return tokens.is(at, "fiscal") || tokens.is(at, "financial");
    }

    private static boolean isFiscalQuarter(Tokens tokens, Piece piece) {
        boolean named = isFiscal(tokens, piece.from() - 1);
        for (int i = piece.from(); i < piece.to(); i++) {
            named |= isFiscal(tokens, i);
        }
        return named && piece.expression() instanceof Occurrence;
    }

    /** The start of the year of which the quarter of this number ends before a month. */
    private static int quarterStart(Expression quarter, int monthAfter) {
        return quarter instanceof Occurrence occurrence
                        && occurrence.what() instanceof PartOfYear part
                        && part.unit() == Unit.QUARTER
                ? Math.floorMod(monthAfter - 1 - 3 * part.number(), 12) + 1
                : JANUARY;
    }

    private static int monthAfter(Expression date) {
        int month = month(date);
        return day(date) < MIDDLE ? month : month % 12 + 1;
    }

    /** The month that a day or month names; 0 for other expressions. */
    private static int month(Expression expression) {
        if (expression instanceof Fixed fixed && fixed.value().unit().compareTo(Unit.MONTH) <= 0) {
            return fixed.value().first().getMonthValue();
        }
        Recurring what = expression instanceof Occurrence occurrence ? occurrence.what() : null;
        return what instanceof Recurring.MonthDay || what instanceof Recurring.MonthName ? what.month() : 0;
    }

    private static int day(Expression expression) {
        if (expression instanceof Fixed fixed && fixed.value() instanceof CalendarValue.Day day) {
            return day.first().getDayOfMonth();
        }
        return expression instanceof Occurrence occurrence && occurrence.what() instanceof Recurring.MonthDay day
                ? day.day()
                : 31;
    }
}
