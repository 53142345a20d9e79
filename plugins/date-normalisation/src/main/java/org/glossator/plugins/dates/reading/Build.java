package org.glossator.plugins.dates.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.jspecify.annotations.Nullable;

/** Expressions from numbers; an impossible date is none. */
final class Build {

    private Build() {}

    /** A day of the calendar; null when there is no such day. */
    static @Nullable Expression day(int year, int month, int day) {
        LocalDate existing = CalendarValue.Day.existing(year, month, day);
        return existing == null ? null : new Fixed(new CalendarValue.Day(existing));
    }

    /** A month of a year; null when there is no such month. */
    static @Nullable Expression month(int year, int month) {
        return month >= 1 && month <= 12 ? new Fixed(CalendarValue.Months.month(year, month)) : null;
    }

    static Expression year(int year) {
        return new Fixed(new CalendarValue.Year(year));
    }

    /** A day of a month of a year that is not stated; null when no year has it. */
    static @Nullable Expression monthDay(int month, int day, @Nullable DayOfWeek weekday) {
        return MonthDay.exists(month, day) ? Occurrence.of(new MonthDay(month, day, weekday)) : null;
    }

    /** A year written with two digits: up to 39 of this century, else of the last. */
    static int twoDigits(int year) {
        return year < 40 ? 2000 + year : 1900 + year;
    }

    /** The second year of {@code 1947-54}; -1 when it does not lie after the first. */
    static int continued(int first, int lastDigits) {
        int year = first / 100 * 100 + lastDigits;
        return year > first ? year : -1;
    }
}
