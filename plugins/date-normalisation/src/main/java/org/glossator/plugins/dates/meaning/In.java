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
        CalendarValue value = container == null ? null : what.in(container.year());
        if (value == null) {
            return Resolution.open(Timex.Type.DATE, what.open(), 0.5, outer.note());
        }
        if (container instanceof FiscalYear fiscal
                && fiscal.startMonth() != 1
                && what instanceof Recurring.PartOfYear) {
            return shiftedToFiscal(value, fiscal);
        }
        return Resolution.date(value, outer.confidence(), outer.note());
    }

    private static Resolution shiftedToFiscal(CalendarValue value, FiscalYear fiscal) {
        Resolution plain = Resolution.date(value, 0.8, "fiscal year from month " + fiscal.startMonth());
        int months = (value.first().getMonthValue() - 1);
        Timex timex = plain.timex();
        return plain.with(new Timex(
                timex.type(),
                timex.value(),
                null,
                fiscal.first().plusMonths(months).atStartOfDay(),
                fiscal.first()
                        .plusMonths(months
                                + (value.end().getMonthValue() - value.first().getMonthValue() + 12) % 12)
                        .atStartOfDay()));
    }
}
