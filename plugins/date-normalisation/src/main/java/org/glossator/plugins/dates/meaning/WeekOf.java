package org.glossator.plugins.dates.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;

/** The week or weekend that holds a day: {@code the week of March 3}. */
public record WeekOf(Unit unit, Expression day) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        Resolution inner = day.resolve(context);
        CalendarValue on = inner.on();
        CalendarValue value = on == null ? null : Shift.holding(inWeek(on.first()), unit);
        return value == null ? inner : Resolution.date(value, inner.confidence(), inner.note());
    }

    /** The weekend of a Monday is the one before it. */
    private LocalDate inWeek(LocalDate day) {
        return unit == Unit.WEEKEND && day.getDayOfWeek() == DayOfWeek.MONDAY ? day.minusDays(1) : day;
    }
}
