package org.glossator.plugins.dates.meaning;

import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.FiscalYear;
import org.glossator.text.Timex;

/** What comes back every year, in a year that the words name: {@code the third quarter of last year}. */
public record In(Recurring what, Expression year) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        Resolution outer = year.resolve(context);
        CalendarValue container = outer.on();
        boolean fiscal = container instanceof FiscalYear;
        CalendarValue value = container == null ? null : of(fiscal, context).in(container.year());
        return value == null
                ? Resolution.open(Timex.Type.DATE, what.open(), 0.5, outer.note())
                : Resolution.date(value, outer.confidence(), outer.note());
    }

    /** A part of a fiscal year begins when that does. */
    private Recurring of(boolean fiscal, Context context) {
        return fiscal && what instanceof Recurring.PartOfYear part ? part.from(context.fiscalStart()) : what;
    }
}
