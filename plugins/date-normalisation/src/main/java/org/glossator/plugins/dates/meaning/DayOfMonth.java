package org.glossator.plugins.dates.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * A day whose month is the one spoken of: {@code the 15th}; with a weekday, of the nearest month where it is that: {@code Friday the 13th}.
 *
 * @param weekday the weekday named; null when none was
 */
public record DayOfMonth(int day, @Nullable DayOfWeek weekday) implements Expression {

    /** Every day of a month falls on every weekday within this many months. */
    private static final int REACH = 14;

    @Override
    public Resolution resolve(Context context) {
        LocalDate spokenOf = context.spokenOf(Unit.MONTH);
        LocalDate found = spokenOf == null ? null : nearest(spokenOf.withDayOfMonth(1));
        if (found == null) {
            return Resolution.open(
                    Timex.Type.DATE, "XXXX-XX-" + (day < 10 ? "0" : "") + day, 0.4, "no month to count in");
        }
        return Resolution.date(new Day(found), 0.7, "month of " + spokenOf);
    }

    private @Nullable LocalDate nearest(LocalDate month) {
        for (int away = 0; away <= (weekday == null ? 0 : REACH); away++) {
            LocalDate later = fitting(month.plusMonths(away));
            LocalDate earlier = fitting(month.minusMonths(away));
            if (earlier != null || later != null) {
                return earlier != null ? earlier : later;
            }
        }
        return null;
    }

    private @Nullable LocalDate fitting(LocalDate month) {
        boolean exists = day <= month.lengthOfMonth();
        return exists && (weekday == null || month.withDayOfMonth(day).getDayOfWeek() == weekday)
                ? month.withDayOfMonth(day)
                : null;
    }
}
