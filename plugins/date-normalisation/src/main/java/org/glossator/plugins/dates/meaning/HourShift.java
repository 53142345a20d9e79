package org.glossator.plugins.dates.meaning;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.calendar.Years;
import org.glossator.text.Timex;

/**
 * So many hours, minutes or seconds later than a time spoken of: {@code six minutes later}. Where none was, it has no bounds.
 *
 * @param count how many units later; negative: earlier
 */
public record HourShift(Unit unit, int count) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        LocalDateTime from = context.mentions().hour();
        LocalDateTime time = from == null ? null : from.plus(count, units());
        if (from == null
                || time == null
                || !Years.hasValue(time.getYear() - 1L)
                || !Years.hasValue(time.getYear() + 1L)) {
            return (count < 0 ? Vague.PAST : Vague.FUTURE).resolve(context);
        }
        Day day = new Day(time.toLocalDate());
        boolean seconds = unit == Unit.SECOND || time.getSecond() != 0;
        String value = day.timex3() + "T" + two(time.getHour()) + ":" + two(time.getMinute())
                + (seconds ? ":" + two(time.getSecond()) : "");
        Timex timex =
                new Timex(Timex.Type.TIME, value, null, time, seconds ? time.plusSeconds(1) : time.plusMinutes(1));
        return new Resolution(timex, day, 0.7, "from " + from + " (mentioned before)", List.of());
    }

    private ChronoUnit units() {
        return unit == Unit.HOUR ? ChronoUnit.HOURS : unit == Unit.MINUTE ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
