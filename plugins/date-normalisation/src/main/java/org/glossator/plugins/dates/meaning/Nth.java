package org.glossator.plugins.dates.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.CalendarValue.Months;
import org.glossator.plugins.dates.calendar.CalendarValue.Week;
import org.glossator.plugins.dates.calendar.CalendarValue.Weekend;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * One of the days, weeks or months of a stretch that the words name: {@code the first Monday of May}, {@code the last week of 2019}.
 *
 * @param number from 1; negative: from the end, {@code the last} being -1
 * @param unit DAY, WEEKEND, WEEK or MONTH
 * @param weekday the weekday counted, when the unit is DAY; null when every day counts
 * @param of the stretch
 */
public record Nth(int number, Unit unit, @Nullable DayOfWeek weekday, Expression of) implements Expression {

    @Override
    public Resolution resolve(Context context) {
        Resolution outer = of.resolve(context);
        CalendarValue stretch = outer.on();
        CalendarValue value = stretch == null ? null : in(stretch);
        return value == null
                ? Resolution.open(Timex.Type.DATE, Shift.open(unit), 0.4, outer.note())
                : Resolution.date(value, outer.confidence() * 0.95, outer.note());
    }

    private @Nullable CalendarValue in(CalendarValue stretch) {
        LocalDate first = stretch.first();
        LocalDate end = stretch.end();
        CalendarValue value = switch (unit) {
            case DAY -> day(first, end);
            case WEEKEND -> new Weekend(Week.of(counted(first, end, DayOfWeek.SATURDAY)));
            // An ISO week belongs to the stretch that holds its Thursday.
            case WEEK -> Week.of(counted(first, end, DayOfWeek.THURSDAY));
            case MONTH -> Months.holding(number > 0 ? first.plusMonths(number - 1L) : end.plusMonths(number), unit);
            default -> null;
        };
        LocalDate middle =
                value == null ? end : value.first().plusDays(ChronoUnit.DAYS.between(value.first(), value.end()) / 2);
        return middle.isBefore(first) || !middle.isBefore(end) ? null : value;
    }

    private Day day(LocalDate first, LocalDate end) {
        if (weekday != null) {
            return new Day(counted(first, end, weekday));
        }
        return new Day(number > 0 ? first.plusDays(number - 1L) : end.plusDays(number));
    }

    private LocalDate counted(LocalDate first, LocalDate end, DayOfWeek day) {
        return number > 0
                ? first.with(TemporalAdjusters.nextOrSame(day)).plusWeeks(number - 1L)
                : end.minusDays(1).with(TemporalAdjusters.previousOrSame(day)).plusWeeks(number + 1L);
    }
}
