package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * A time of a day.
 *
 * @param clock the hand of the clock or the part of the day
 * @param day the day; null when the words do not name one
 */
public record TimeOf(Clock clock, @Nullable Expression day) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        Resolution inner = day == null ? unnamed(context) : day.resolve(context);
        CalendarValue on = inner.on();
        if (on == null || on.unit() != Unit.DAY) {
            String date =
                    inner.timex().type() == Timex.Type.DATE ? inner.timex().value() : "XXXX-XX-XX";
            Timex.Type type = inner.timex().type() == Timex.Type.SET ? Timex.Type.SET : Timex.Type.TIME;
            String value = type == Timex.Type.SET ? inner.timex().value() : date;
            return Resolution.open(type, value + clock.timex3(), inner.confidence(), inner.note());
        }
        LocalDate date = on.first();
        LocalDateTime begin = clock.begin(date);
        Timex timex = new Timex(Timex.Type.TIME, on.timex3() + clock.on(date).timex3(), null, begin, clock.end(date));
        return new Resolution(timex, on, inner.confidence(), inner.note(), rejected(inner), inner.learned());
    }

    /** The same time on the days rejected. */
    private List<Timex> rejected(Resolution inner) {
        return inner.rejected().stream()
                .filter(other -> other.begin() != null)
                .map(this::on)
                .toList();
    }

    private Timex on(Timex day) {
        LocalDateTime begin = day.begin();
        if (begin == null) {
            return day;
        }
        LocalDate date = begin.toLocalDate();
        return new Timex(
                Timex.Type.TIME, day.value() + clock.on(date).timex3(), null, clock.begin(date), clock.end(date));
    }

    private static Resolution unnamed(Context context) {
        LocalDate spokenOf = context.spokenOf(Unit.DAY);
        return spokenOf == null
                ? Resolution.open(Timex.Type.DATE, "XXXX-XX-XX", 0.5, "day open")
                : Resolution.date(new Day(spokenOf), 0.7, "day " + spokenOf);
    }
}
