package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.CalendarValue.ManyYears;
import org.glossator.plugins.dates.calendar.CalendarValue.Months;
import org.glossator.plugins.dates.calendar.CalendarValue.Season;
import org.glossator.plugins.dates.calendar.CalendarValue.Week;
import org.glossator.plugins.dates.calendar.CalendarValue.Weekend;
import org.glossator.plugins.dates.calendar.CalendarValue.Year;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.calendar.Years;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * So many units away: {@code last week}, {@code two days later}, {@code a year ago}.
 *
 * @param from what to count from
 * @param unit the unit, which is also the precision of the answer
 * @param count how many units later; negative: earlier
 */
public record Shift(Origin from, Unit unit, int count) implements Expression {

    /** What a shift counts from. */
    public enum Origin {
        /** The day on which the text was written. */
        TODAY,
        /** The day on which the text was written; in a story, the day spoken of. */
        SCENE,
        /** The day spoken of. */
        MENTION,
        /** The period spoken of, with its own precision: a year before a quarter is a quarter; else the day, as SCENE. */
        PERIOD,
        /** As PERIOD, but beside a month a year before is a month: the same period a year ago. */
        SAME_PERIOD,
        /** Of the quarter or half-year spoken of last, the year it lies in; else as SCENE. */
        WHOLE
    }

    @Override
    public Resolution resolve(Context context) {
        CalendarValue period = from == Origin.PERIOD || from == Origin.SAME_PERIOD ? period(context) : null;
        if (period != null) {
            return Resolution.date(period, 0.7, "by the period spoken of");
        }
        CalendarValue part = context.mentions().last();
        if (from == Origin.WHOLE
                && part != null
                && part.equals(context.mentions().period())) {
            return Resolution.date(new Year(part.year()), 0.7, "the year of the period spoken of");
        }
        boolean mentioned = from == Origin.MENTION || from != Origin.TODAY && context.narrative();
        CalendarValue around =
                mentioned && context.narrative() ? context.mentions().withoutDay() : null;
        if (around != null && (unit == Unit.DAY || unit == Unit.WEEK)) {
            return Resolution.open(Timex.Type.DATE, within(around), 0.5, "in " + around.timex3() + ", no day named");
        }
        LocalDate day = mentioned ? context.spokenOf(unit) : context.today();
        CalendarValue value = day == null ? null : shifted(day, unit, count);
        if (value == null || day == null) {
            return Resolution.open(Timex.Type.DATE, open(unit), 0.5, "no day to count from");
        }
        boolean mention = mentioned && context.mentions().from(unit) != null;
        return new Resolution(
                Resolution.timex(value),
                isForeign(context) ? null : value,
                mention ? 0.75 : 0.92 * context.trust(),
                mention ? "from " + day + " (mentioned before)" : context.anchorNote(),
                List.of());
    }

    /** As much as is known of a day or week at or near an unnamed day of a stretch. */
    private String within(CalendarValue stretch) {
        if (count == 0 && unit == Unit.DAY && stretch.unit() == Unit.MONTH) {
            return stretch.timex3() + "-XX";
        }
        return Years.timex3(stretch.year()) + (unit == Unit.DAY ? "-XX-XX" : "-WXX");
    }

    /** Whether it speaks of the day of writing within a story of another time, so that the story does not go on from it. */
    private boolean isForeign(Context context) {
        return context.narrative() && from == Origin.TODAY;
    }

    /** The quarter or half-year spoken of, shifted by years; with the unit QUARTER, the quarter itself. */
    private @Nullable CalendarValue period(Context context) {
        CalendarValue last = context.mentions().last();
        if (from == Origin.SAME_PERIOD && last != null && last.unit() == Unit.MONTH) {
            return last.plus(count * 12);
        }
        CalendarValue period = context.mentions().period();
        LocalDate today = context.today();
        if (unit == Unit.QUARTER) {
            CalendarValue quarter = period == null && today != null
                    ? Months.holding(today, unit).plus(-1)
                    : period;
            return quarter == null ? null : quarter.plus(count);
        }
        return unit != Unit.YEAR || period == null
                ? null
                : period.plus(count * (period.unit() == Unit.QUARTER ? 4 : 2));
    }

    /** The stretch of this kind that lies so many after the one that holds the day; null beyond the years that have a value. */
    static @Nullable CalendarValue shifted(LocalDate day, Unit unit, int count) {
        CalendarValue holding = holding(day, unit);
        if (holding == null || days(day, unit, count) == null) {
            return null;
        }
        return holding.plus(count);
    }

    /** The stretch that holds the day; null for units below a day. */
    static @Nullable CalendarValue holding(LocalDate day, Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> null;
            case DAY -> new Day(day);
            case WEEK -> Week.of(day);
            case WEEKEND -> new Weekend(Week.of(day));
            case MONTH, QUARTER, HALF -> Months.holding(day, unit);
            case SEASON -> Season.holding(day);
            case YEAR -> new Year(day.getYear());
            case DECADE, CENTURY, MILLENNIUM -> ManyYears.holding(day.getYear(), unit);
        };
    }

    /** The day so many units later; null beyond the years that have a value. */
    static @Nullable LocalDate days(LocalDate day, Unit unit, int count) {
        long limit = Years.LIMIT;
        long years = Math.abs((long) count) * yearsOf(unit);
        if (years > 2 * limit || Math.abs((long) count) > 366 * limit) {
            return null;
        }
        LocalDate shifted = switch (unit) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3L * count);
            case HALF -> day.plusMonths(6L * count);
            case SEASON, YEAR, DECADE, CENTURY, MILLENNIUM -> day.plusYears((long) count * yearsOf(unit));
        };
        return Years.hasValue(shifted.getYear() - 1L) && Years.hasValue(shifted.getYear() + 1L) ? shifted : null;
    }

    private static long yearsOf(Unit unit) {
        return switch (unit) {
            case SEASON, YEAR -> 1;
            case DECADE -> 10;
            case CENTURY -> 100;
            case MILLENNIUM -> 1000;
            default -> 0;
        };
    }

    static String open(Unit unit) {
        return switch (unit) {
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case YEAR, SEASON -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY, MILLENNIUM -> "XX";
            default -> "XXXX-XX-XX";
        };
    }
}
