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
import org.jspecify.annotations.Nullable;

/** A weekday whose week is not named: {@code Friday}, {@code last Friday}. */
public record WeekdayDate(DayOfWeek weekday, Pointer pointer) implements Expression {

    /** By hand, since what Java makes of a record is slow to link, and a short run feels it; so in a few more. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeekdayDate date && weekday == date.weekday && pointer == date.pointer;
    }

    @Override
    public int hashCode() {
        return 31 * weekday.hashCode() + pointer.hashCode();
    }

    @Override
    public Resolution resolve(Context context) {
        boolean mentioned = pointer == Pointer.BEFORE || pointer == Pointer.AFTER || context.narrative();
        LocalDate today = mentioned ? context.spokenOfOrToday(Unit.DAY) : context.today();
        if (today == null) {
            return Resolution.open(
                    Timex.Type.DATE, "XXXX-WXX-" + weekday.getValue(), 0.6, "no document date: week open");
        }
        if (pointer == Pointer.UNSTATED) {
            return unstated(context, today);
        }
        LocalDate chosen = switch (pointer) {
            case LAST, BEFORE -> today.with(TemporalAdjusters.previous(weekday));
            case NEXT, AFTER -> today.with(TemporalAdjusters.next(weekday));
            case THIS, UNSTATED -> ofThisWeek(context, today);
        };
        return Resolution.date(new Day(chosen), 0.88 * context.trust(), context.anchorNote());
    }

    /** The one of the week that runs; one that is over only where the words look back, or on a working day where there are none. */
    private LocalDate ofThisWeek(Context context, LocalDate today) {
        LocalDate inWeek = Week.of(today).first().plusDays(weekday.getValue() - 1L);
        if (!inWeek.isBefore(today)) {
            return inWeek;
        }
        boolean weekend = today.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        boolean ahead = context.clues().isEmpty() ? weekend : Outlook.wordsLookAhead(context);
        return ahead ? inWeek.plusWeeks(1) : inWeek;
    }

    /** The latest one, the day itself included, and the one after the day. */
    Sides sides(LocalDate today) {
        return new Sides(
                Sides.Kind.WEEKDAY,
                today,
                new Day(today.with(TemporalAdjusters.previousOrSame(weekday))),
                new Day(today.with(TemporalAdjusters.next(weekday))));
    }

    private Resolution unstated(Context context, LocalDate today) {
        if (context.direction() == Direction.NEWS) {
            return Outlook.inNews(sides(today), context);
        }
        LocalDate latest = today.with(TemporalAdjusters.previousOrSame(weekday));
        LocalDate coming = today.with(TemporalAdjusters.nextOrSame(weekday));
        boolean nearer = ChronoUnit.DAYS.between(latest, today) <= ChronoUnit.DAYS.between(today, coming);
        boolean back = context.direction() == Direction.PAST || context.direction() == Direction.NEAREST && nearer;
        LocalDate chosen = back ? latest : coming;
        LocalDate other = back ? coming : latest;
        List<Timex> rejected = other.equals(chosen) ? List.of() : List.of(Resolution.timex(new Day(other)));
        String note = context.anchorNote() + (rejected.isEmpty() ? "" : "; rejected " + other);
        return Resolution.date(new Day(chosen), 0.9 * context.trust(), note, rejected);
    }
}
