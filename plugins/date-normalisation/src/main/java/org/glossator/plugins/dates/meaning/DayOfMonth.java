package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;

/** A day whose month is the one spoken of: {@code the 15th}. */
public record DayOfMonth(int day) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        LocalDate spokenOf = context.spokenOf(Unit.MONTH);
        if (spokenOf == null || day > spokenOf.lengthOfMonth()) {
            return Resolution.open(
                    Timex.Type.DATE, "XXXX-XX-" + (day < 10 ? "0" : "") + day, 0.4, "no month to count in");
        }
        return Resolution.date(new Day(spokenOf.withDayOfMonth(day)), 0.7, "month of " + spokenOf);
    }
}
