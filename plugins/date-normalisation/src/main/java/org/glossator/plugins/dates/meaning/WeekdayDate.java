package org.glossator.plugins.dates.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.CalendarValue.Week;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;

/** A weekday whose week is not named: {@code Friday}, {@code last Friday}. */
public record WeekdayDate(DayOfWeek weekday, Pointer pointer) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        boolean mentioned = pointer == Pointer.BEFORE || pointer == Pointer.AFTER || context.narrative();
        LocalDate today = mentioned ? context.spokenOfOrToday(Unit.DAY) : context.today();
        if (today == null) {
            return Resolution.open(
                    Timex.Type.DATE, "XXXX-WXX-" + weekday.getValue(), 0.6, "no document date: week open");
        }
        LocalDate latest = today.with(TemporalAdjusters.previousOrSame(weekday));
        LocalDate coming = today.with(TemporalAdjusters.nextOrSame(weekday));
        LocalDate chosen = switch (pointer) {
            case LAST, BEFORE -> today.with(TemporalAdjusters.previous(weekday));
            case NEXT, AFTER -> today.with(TemporalAdjusters.next(weekday));
            case THIS -> Week.of(today).first().plusDays(weekday.getValue() - 1L);
            case UNSTATED ->
                switch (context.direction()) {
                    case NEWS, PAST -> latest;
                    case FUTURE -> coming;
                    case NEAREST ->
                        ChronoUnit.DAYS.between(latest, today) <= ChronoUnit.DAYS.between(today, coming)
                                ? latest
                                : coming;
                };
        };
        LocalDate other = chosen.equals(coming) ? latest : coming;
        boolean stated = pointer != Pointer.UNSTATED;
        List<Timex> rejected = stated || other.equals(chosen) ? List.of() : List.of(Resolution.timex(new Day(other)));
        String note = context.anchorNote() + (rejected.isEmpty() ? "" : "; rejected " + other);
        return Resolution.date(new Day(chosen), (stated ? 0.88 : 0.9) * context.trust(), note, rejected);
    }
}
