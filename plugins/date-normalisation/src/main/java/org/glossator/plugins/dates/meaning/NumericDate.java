package org.glossator.plugins.dates.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/** A date in numbers whose order the document must tell: {@code 03/05/2024}. */
public record NumericDate(int first, int second, int year) implements Expression {

    /** Whether one of the two orders makes it a date. */
    public boolean isPossible() {
        return day(true) != null || day(false) != null;
    }

    /** TRUE when only the day can come first, FALSE when only the month can; null when both can. */
    public @Nullable Boolean dayFirst() {
        if (day(true) == null || day(false) == null) {
            return day(true) != null;
        }
        return null;
    }

    /** The reading that falls on the weekday beside it; null when none does. */
    public @Nullable Expression on(DayOfWeek weekday) {
        for (boolean dayFirst : new boolean[] {false, true}) {
            LocalDate day = day(dayFirst);
            if (day != null && day.getDayOfWeek() == weekday) {
                return new Fixed(new Day(day));
            }
        }
        return null;
    }

    /** The day, where only one order makes it one; null otherwise. */
    public @Nullable LocalDate only() {
        Boolean dayFirst = dayFirst();
        return dayFirst == null ? null : day(dayFirst);
    }

    @Override
    public Resolution resolve(Context context) {
        LocalDate chosen = day(context.dayFirst());
        LocalDate other = day(!context.dayFirst());
        if (chosen == null || other == null || chosen.equals(other)) {
            LocalDate only = chosen == null ? other : chosen;
            return only == null
                    ? Resolution.open(Timex.Type.DATE, "XXXX-XX-XX", 0.1, "no such day")
                    : Resolution.date(new Day(only), 0.97, "explicit");
        }
        return Resolution.date(
                new Day(chosen),
                0.7,
                (context.dayFirst() ? "day before month" : "month before day") + "; rejected " + other,
                List.of(Resolution.timex(new Day(other))));
    }

    private @Nullable LocalDate day(boolean dayFirst) {
        int month = dayFirst ? second : first;
        int day = dayFirst ? first : second;
        return Day.existing(year, month, day);
    }
}
