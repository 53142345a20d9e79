package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a text has named so far, as far as later words take them up. Immutable.
 *
 * @param last the last one; null when there is none
 * @param day the last one that is a day; null when there is none
 * @param month the first day of the last one that is no longer than a month; null when there is none
 * @param period the last quarter or half-year, not counting those a year before it; null when there is none
 * @param hour the last time of a day that a clock would show; null when there is none
 * @param story the dates that a date without a year goes on from in a story
 */
public record Mentions(
        @Nullable CalendarValue last,
        @Nullable LocalDate day,
        @Nullable LocalDate month,
        @Nullable CalendarValue period,
        @Nullable LocalDateTime hour,
        Storyline story) {

    public static final Mentions NONE = new Mentions(null, null, null, null, null, Storyline.NONE);

    /** With one more mention, in a text of this day; what lies ahead of it is no period that another is compared with. */
    public Mentions after(CalendarValue value, @Nullable LocalDate today) {
        return after(value, today, Told.AS_SCENE);
    }

    /** As {@link #after(CalendarValue, LocalDate)}; what a story names in passing, once it has named a day or month, tells nothing else. */
    public Mentions after(CalendarValue value, @Nullable LocalDate today, Told told) {
        if (told == Told.IN_PASSING && month != null) {
            return new Mentions(last, day, month, period, hour, story.after(value, told));
        }
        Unit unit = value.unit();
        boolean ahead = today != null && value.first().isAfter(today);
        boolean isPeriod = (unit == Unit.QUARTER || unit == Unit.HALF) && !ahead;
        boolean yearBefore =
                isPeriod && period != null && value.unit() == period.unit() && value.equals(period.plus(-4));
        return new Mentions(
                value,
                unit == Unit.DAY ? value.first() : day,
                unit.compareTo(Unit.MONTH) <= 0 ? value.first() : month,
                isPeriod && !yearBefore ? value : period,
                hour,
                story.after(value, told));
    }

    /** With no period that another is compared with, after words such as {@code the first nine months}. */
    public Mentions withoutPeriod() {
        return new Mentions(last, day, month, null, hour, story);
    }

    /** With a time of a day, from which {@code six minutes later} counts. */
    public Mentions at(LocalDateTime time) {
        return new Mentions(last, day, month, period, time, story);
    }

    /** Come to this place of the text. */
    public Mentions at(Setting place) {
        return new Mentions(last, day, month, period, hour, story.at(place));
    }

    /** The day to count units of this length from; null when none was mentioned that is as exact. */
    @Nullable
    LocalDate from(Unit unit) {
        if (unit.compareTo(Unit.WEEK) <= 0) {
            return day;
        }
        if (unit == Unit.MONTH) {
            return last != null && last.unit() == Unit.SEASON ? last.first() : month;
        }
        return last == null ? null : last.first();
    }

    /** The last date, where it is a longer stretch and does not hold the last day, so that no later day is known; else null. */
    @Nullable
    CalendarValue withoutDay() {
        if (last == null || last.unit().compareTo(Unit.MONTH) < 0 || last.unit().compareTo(Unit.YEAR) > 0) {
            return null;
        }
        boolean holds = day != null && !day.isBefore(last.first()) && day.isBefore(last.end());
        return holds ? null : last;
    }
}
