package org.glossator.plugins.dates.reading;

import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Nth;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.jspecify.annotations.Nullable;

/** Days, weeks and months counted within the stretch that stands behind them: {@code the first Monday} {@code of} {@code May}. */
final class Counting {

    private Counting() {}

    /** The expression that the two make; null when they make none. */
    static @Nullable Expression within(Piece left, Expression stretch) {
        Unit longer = unitOf(stretch);
        Nth counted = counted(left);
        if (counted == null || longer == null || longer.compareTo(counted.unit()) <= 0 || longer == Unit.WEEK) {
            return null;
        }
        // The last week of October is rather a length of it.
        boolean length = left.expression() instanceof Amount && counted.unit() == Unit.WEEK && longer != Unit.YEAR;
        return length ? null : new Nth(counted.number(), counted.unit(), counted.weekday(), stretch);
    }

    private static @Nullable Nth counted(Piece left) {
        Expression expression = left.expression();
        if (expression instanceof Nth nth && left.weak()) {
            return nth;
        }
        if (expression instanceof WeekdayDate last && last.pointer() == Pointer.LAST) {
            return new Nth(-1, Unit.DAY, last.weekday(), last);
        }
        boolean week = expression instanceof Shift shift
                && shift.from() == Origin.TODAY
                && shift.count() == -1
                && (shift.unit() == Unit.WEEK || shift.unit() == Unit.WEEKEND);
        if (week) {
            return new Nth(-1, ((Shift) expression).unit(), null, expression);
        }
        boolean one = expression instanceof Amount amount
                && (amount.unit() == Unit.DAY || amount.unit() == Unit.WEEK)
                && amount.count() == 1
                && amount.pointer() == Pointer.LAST;
        return one ? new Nth(-1, ((Amount) expression).unit(), null, expression) : null;
    }

    private static @Nullable Unit unitOf(Expression stretch) {
        if (stretch instanceof Fixed fixed) {
            return fixed.value().unit();
        }
        if (stretch instanceof Occurrence occurrence) {
            return occurrence.what().unit();
        }
        if (stretch instanceof In in) {
            return in.what().unit();
        }
        return stretch instanceof Shift shift ? shift.unit() : null;
    }
}
