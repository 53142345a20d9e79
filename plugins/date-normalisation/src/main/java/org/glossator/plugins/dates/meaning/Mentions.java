package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a text has named so far, as far as later words take them up. Immutable.
 *
 * @param last the last one; null when there is none
 * @param day the last one that is a day; null when there is none
 * @param month the first day of the last one that is no longer than a month; null when there is none
 * @param period the last quarter or half-year, not counting those a year before it; null when there is none
 */
public record Mentions(
        @Nullable CalendarValue last,
        @Nullable LocalDate day,
        @Nullable LocalDate month,
        @Nullable CalendarValue period) {

    public static final Mentions NONE = new Mentions(null, null, null, null);

    /** With one more mention, in a text of this day; what lies ahead of it is no period that another is compared with. */
    public Mentions after(CalendarValue value, @Nullable LocalDate today) {
        Unit unit = value.unit();
        boolean ahead = today != null && value.first().isAfter(today);
        boolean isPeriod = (unit == Unit.QUARTER || unit == Unit.HALF) && !ahead;
        boolean yearBefore =
                isPeriod && period != null && value.unit() == period.unit() && value.equals(period.plus(-4));
        return new Mentions(
                value,
                unit == Unit.DAY ? value.first() : day,
                unit.compareTo(Unit.MONTH) <= 0 ? value.first() : month,
                isPeriod && !yearBefore ? value : period);
    }

    /** The day to count units of this length from; null when none was mentioned that is as exact. */
    @Nullable
    LocalDate from(Unit unit) {
        if (unit.compareTo(Unit.WEEK) <= 0) {
            return day;
        }
        if (unit == Unit.MONTH) {
            return last != null && last.unit() == Unit.SEASON ? last.first() : month;
        }
        return last == null ? null : last.first();
    }

    /** The year that a month without one belongs to in a story: that of the last mention, or the next one past the end of the year. */
    @Nullable
    Integer yearFor(int month) {
        if (last == null) {
            return null;
        }
        boolean fine = last.unit().compareTo(Unit.MONTH) <= 0;
        boolean turns = fine && last.first().getMonthValue() >= 10 && month <= 3;
        return last.year() + (turns ? 1 : 0);
    }
}
