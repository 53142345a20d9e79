package org.glossator.plugins.dates.meaning;

import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.FiscalYear;

/** A date that needs nothing but its own words: {@code 26 April 2024}, {@code the 1990s}. */
public record Fixed(CalendarValue value) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        CalendarValue placed =
                value instanceof FiscalYear fiscal ? new FiscalYear(fiscal.year(), context.fiscalStart()) : value;
        return Resolution.date(placed, 0.98, "explicit");
    }
}
