package org.glossator.plugins.dates.meaning;

import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.text.Timex;

/** The date named last, whatever its length: {@code that period}. */
public record SpokenOf() implements Expression {
    @Override
    public Resolution resolve(Context context) {
        CalendarValue last = context.mentions().last();
        return last == null
                ? Resolution.open(Timex.Type.DATE, "XXXX", 0.3, "no date spoken of")
                : Resolution.date(last, 0.5, "named before");
    }
}
