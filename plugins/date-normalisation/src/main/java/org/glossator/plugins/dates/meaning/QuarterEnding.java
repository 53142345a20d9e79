package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.Months;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;

/**
 * {@code the quarter ended June 29}: the quarter of the calendar that holds most of the three months before that day, whatever number the
 * company gives it.
 */
public record QuarterEnding(Expression last) implements Expression {

    private static final int MIDDLE = 46; // days from the middle of a quarter to its end

    @Override
    public Resolution resolve(Context context) {
        Resolution end = last.resolve(context);
        CalendarValue on = end.on();
        if (on == null) {
            return Resolution.open(Timex.Type.DATE, "XXXX-QX", 0.5, end.note());
        }
        LocalDate middle = on.end().minusDays(MIDDLE);
        return Resolution.date(
                Months.holding(middle, Unit.QUARTER), 0.9 * end.confidence(), "by its last day; " + end.note());
    }
}
