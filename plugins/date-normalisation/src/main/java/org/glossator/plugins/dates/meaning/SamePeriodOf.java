package org.glossator.plugins.dates.meaning;

import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.FiscalPart;
import org.glossator.plugins.dates.calendar.CalendarValue.FiscalYear;
import org.glossator.plugins.dates.calendar.CalendarValue.Months;
import org.glossator.plugins.dates.calendar.CalendarValue.Year;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.calendar.Years;
import org.glossator.text.Timex;

/**
 * {@code the 1988 quarter}, {@code the 1988 period}: the quarter or half-year spoken of, in another year.
 *
 * @param quarter whether the words name a quarter; a period, with none spoken of, is the whole year
 */
public record SamePeriodOf(int year, boolean quarter) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        CalendarValue period = context.mentions().period();
        if (period instanceof Months months && (months.unit() == Unit.QUARTER || !quarter)) {
            return Resolution.date(
                    months.unit() == Unit.QUARTER
                            ? Months.quarter(year, months.number())
                            : Months.half(year, months.number()),
                    0.8,
                    "the period spoken of, in " + year);
        }
        if (period instanceof FiscalPart part && (part.unit() == Unit.QUARTER || !quarter)) {
            FiscalYear whole = new FiscalYear(year, part.whole().startMonth());
            return Resolution.date(
                    new FiscalPart(whole, part.unit(), part.number()), 0.8, "the period spoken of, in " + year);
        }
        return quarter
                ? Resolution.open(Timex.Type.DATE, Years.timex3(year) + "-QX", 0.5, "no quarter spoken of")
                : Resolution.date(new Year(year), 0.7, "no period spoken of");
    }
}
