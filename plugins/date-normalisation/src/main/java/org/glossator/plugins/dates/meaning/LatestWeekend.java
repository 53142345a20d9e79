package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue.Week;
import org.glossator.plugins.dates.calendar.CalendarValue.Weekend;
import org.glossator.text.Timex;

/** {@code the weekend}: the latest that has begun; from Thursday on, or looking forward, that of the same week. */
public record LatestWeekend() implements Expression {

    private static final int THURSDAY = 4;

    @Override
    public Resolution resolve(Context context) {
        LocalDate today = context.today();
        if (today == null) {
            return Resolution.open(Timex.Type.DATE, "XXXX-WXX-WE", 0.5, "no document date: week open");
        }
        boolean same = today.getDayOfWeek().getValue() > THURSDAY || context.direction() == Direction.FUTURE;
        return Resolution.date(
                new Weekend(Week.of(same ? today : today.minusWeeks(1))), 0.75 * context.trust(), context.anchorNote());
    }
}
