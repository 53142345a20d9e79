package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/** One of what comes back every year, whose year is not stated: {@code April 26}, {@code last June}, {@code the third quarter}. */
public record Occurrence(Recurring what, Pointer pointer) implements Expression {

    /** As far as a weekday beside a day and month may carry: the calendar repeats after 28 years, a leap day within 40. */
    private static final int REACH = 12;

    /** By hand, as in {@link WeekdayDate}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Occurrence occurrence && pointer == occurrence.pointer && what.equals(occurrence.what);
    }

    @Override
    public int hashCode() {
        return 31 * what.hashCode() + pointer.hashCode();
    }

    public static Occurrence of(Recurring what) {
        return new Occurrence(what, Pointer.UNSTATED);
    }

    @Override
    public Resolution resolve(Context context) {
        if (what instanceof Recurring.PartOfYear part && part.startMonth() == 1 && context.fiscalStart() != 1) {
            return new Occurrence(part.from(context.fiscalStart()), pointer).resolve(context);
        }
        boolean mentioned = pointer == Pointer.BEFORE || pointer == Pointer.AFTER || context.narrative();
        LocalDate day = mentioned ? context.spokenOfOrToday(Unit.YEAR) : context.today();
        if (pointer == Pointer.UNSTATED && (context.narrative() || context.today() == null)) {
            Storyline.Place place = context.mentions()
                    .story()
                    .place(
                            what,
                            context.direction() == Direction.PAST
                                    || context.clues().contains(Clue.SINCE));
            if (place != null) {
                return inStory(place);
            }
        }
        if (day == null) {
            return Resolution.open(Timex.Type.DATE, what.open(), 0.6, "no document date: year open");
        }
        Sides sides = pointer == Pointer.UNSTATED && context.direction() == Direction.NEWS ? sides(day) : null;
        return sides == null ? pick(context, day, candidates(day)) : Outlook.inNews(sides, context);
    }

    /** The latest one that has begun and the coming one; null when one of them is not within reach. */
    @Nullable
    Sides sides(LocalDate day) {
        List<CalendarValue> candidates = candidates(day);
        CalendarValue behind = last(candidates, value -> !value.first().isAfter(day));
        CalendarValue ahead = first(candidates, value -> value.first().isAfter(day));
        return behind == null || ahead == null ? null : new Sides(Sides.Kind.of(what.unit()), day, behind, ahead);
    }

    private static Resolution inStory(Storyline.Place place) {
        CalendarValue rejected = place.rejected();
        return Resolution.date(
                place.value(),
                0.85,
                "the story goes on from " + place.from().timex3()
                        + (rejected == null ? "" : "; rejected " + rejected.timex3()),
                rejected == null ? List.of() : List.of(Resolution.timex(rejected)));
    }

    private List<CalendarValue> candidates(LocalDate day) {
        int reach = what instanceof MonthDay monthDay && monthDay.weekday() != null ? REACH : 2;
        List<CalendarValue> found = new ArrayList<>();
        for (int year = day.getYear() - reach; year <= day.getYear() + reach; year++) {
            CalendarValue value = what.in(year);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    private Resolution pick(Context context, LocalDate day, List<CalendarValue> candidates) {
        CalendarValue before = last(candidates, value -> !value.end().isAfter(startOf(day)));
        CalendarValue after = first(candidates, value -> value.first().isAfter(day));
        CalendarValue begun = last(candidates, value -> !value.first().isAfter(day));
        CalendarValue ongoing = first(candidates, value -> value.end().isAfter(day));
        CalendarValue near = nearest(candidates, day);
        CalendarValue chosen = switch (pointer) {
            case LAST, BEFORE -> before;
            case NEXT, AFTER -> after;
            case THIS -> ofThisYear(context, day, near);
            case UNSTATED ->
                switch (context.direction()) {
                    case PAST -> begun;
                    case FUTURE -> ongoing;
                    case NEAREST, NEWS -> near;
                };
        };
        if (chosen == null) {
            return Resolution.open(Timex.Type.DATE, what.open(), 0.4, "no year fits");
        }
        boolean stated = pointer != Pointer.UNSTATED;
        CalendarValue other = chosen.first().isAfter(day) ? before : after;
        List<Timex> rejected =
                stated || other == null || other.equals(chosen) ? List.of() : List.of(Resolution.timex(other));
        String note = context.anchorNote()
                + (rejected.isEmpty() ? "" : "; rejected " + rejected.get(0).value());
        return Resolution.date(
                chosen, (stated ? 0.9 : what.unit() == Unit.DAY ? 0.93 : 0.8) * context.trust(), note, rejected);
    }

    /**
     * What {@code this} points at: the one of the year that runs; but a winter that holds or has just left the day, and of what lies nearer
     * across the turn of the year, that one when the words look its way: {@code will open this January}, said in December.
     */
    private @Nullable CalendarValue ofThisYear(Context context, LocalDate day, @Nullable CalendarValue near) {
        CalendarValue running = what.in(day.getYear());
        Sides sides = sides(day);
        if (running == null || near == null || near.equals(running) || sides == null) {
            return near;
        }
        if (sides.isNow() || near.first().isBefore(running.first()) && what.unit() == Unit.SEASON) {
            return near;
        }
        boolean looksThere = Outlook.wordsLookAhead(context) == near.first().isAfter(day);
        return !context.clues().isEmpty() && looksThere ? near : running;
    }

    /** For stretches longer than a day, "last" means one that was over when the present one of its kind began. */
    private LocalDate startOf(LocalDate day) {
        CalendarValue holding = what.unit() == Unit.DAY ? null : Shift.holding(day, what.unit());
        return holding == null ? day : holding.first();
    }

    private static @Nullable CalendarValue nearest(List<CalendarValue> candidates, LocalDate day) {
        CalendarValue best = null;
        for (CalendarValue candidate : candidates) {
            if (best == null || distance(candidate, day) < distance(best, day)) {
                best = candidate;
            }
        }
        return best;
    }

    /** In days; 0 when the stretch holds the day. */
    private static long distance(CalendarValue value, LocalDate day) {
        if (value.first().isAfter(day)) {
            return ChronoUnit.DAYS.between(day, value.first());
        }
        return Math.max(0, ChronoUnit.DAYS.between(value.end().minusDays(1), day));
    }

    private static @Nullable CalendarValue first(List<CalendarValue> candidates, Predicate<CalendarValue> test) {
        return candidates.stream().filter(test).findFirst().orElse(null);
    }

    private static @Nullable CalendarValue last(List<CalendarValue> candidates, Predicate<CalendarValue> test) {
        return candidates.stream().filter(test).reduce((a, b) -> b).orElse(null);
    }
}
