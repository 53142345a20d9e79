package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;

/** A day of a month that the words name: {@code the 15th of this month}. */
public record DayIn(int day, Expression month) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        Resolution outer = month.resolve(context);
        CalendarValue on = outer.on();
        LocalDate first = on == null || on.unit() != Unit.MONTH ? null : on.first();
        return first == null || day > first.lengthOfMonth()
                ? Resolution.open(
                        Timex.Type.DATE, "XXXX-XX-" + (day < 10 ? "0" : "") + day, 0.4, "no month to count in")
                : Resolution.date(new Day(first.withDayOfMonth(day)), outer.confidence(), outer.note());
    }
}
