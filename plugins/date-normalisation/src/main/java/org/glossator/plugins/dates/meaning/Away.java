package org.glossator.plugins.dates.meaning;

import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;

/** So many units before or after a day that the words name: {@code two days after Christmas}. */
public record Away(Unit unit, int count, Expression from) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        Resolution start = from.resolve(context);
        CalendarValue on = start.on();
        CalendarValue value = on == null ? null : Shift.shifted(on.first(), unit, count);
        return on == null || value == null
                ? Resolution.open(Timex.Type.DATE, Shift.open(unit), 0.4, start.note())
                : Resolution.date(value, start.confidence() * 0.9, "from " + on.timex3() + "; " + start.note());
    }
}
