package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a text has named so far, as far as later words take them up. Immutable.
 *
 * @param last the last one; null when there is none
 * @param day the first day of the last one; null when there is none
 * @param period the last quarter or half-year; null when there is none
 */
public record Mentions(
        @Nullable CalendarValue last,
        @Nullable LocalDate day,
        @Nullable CalendarValue period) {

    public static final Mentions NONE = new Mentions(null, null, null);

    /** With one more mention. */
    public Mentions after(CalendarValue value) {
        Unit unit = value.unit();
        boolean isPeriod = unit == Unit.QUARTER || unit == Unit.HALF;
        return new Mentions(value, value.first(), isPeriod ? value : period);
    }

    /** The year that a month without one belongs to in a story: that of the last mention, or the next one past the end of the year. */
    @Nullable
    Integer yearFor(int month) {
        if (last == null) {
            return null;
        }
        boolean fine = last.unit().compareTo(Unit.SEASON) <= 0;
        boolean turns = fine && last.first().getMonthValue() >= 10 && month <= 3;
        return last.year() + (turns ? 1 : 0);
    }
}
