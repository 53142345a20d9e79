package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;

/**
 * A date that a story has named. What it costs to go on from one is set by reasoning: a step forward costs less than one back, a short one
 * less than a long one, and a year's end is seldom crossed without the new year being named.
 *
 * @param value the date, a year at most
 * @param where where it stands
 * @param leaps whether it lies before the date named before it, or years after it
 */
record Scene(CalendarValue value, Setting where, Told told, boolean leaps) {

    private static final double FORWARD = 1.5;
    private static final double BACK = 2;
    private static final double TURN = 1;
    private static final double NEXT_YEAR = 2;
    private static final double YEAR_BEFORE = 4;
    private static final double WITHIN_YEAR = 2;
    private static final double OTHER_YEAR = 6;
    private static final double OTHER_PLACE = 1;
    private static final double DAYS_OF_MONTH = 30.44;
    /** A leap ahead, in months: nothing that a story tells in one breath. */
    private static final int FAR = 24;

    /** What it costs to leave it aside and go on from an earlier one. */
    double passedOver() {
        return told != Told.AS_SCENE ? 0.5 : leaps ? 1 : 2;
    }

    /** What it costs to go on from it at this place, without the step itself. */
    double takenUp(Setting here) {
        boolean sentence = where.sentence() == here.sentence();
        boolean paragraph = where.paragraph() == here.paragraph();
        return told.doubt() * (sentence ? 0.5 : 1)
                + (where.section() == here.section() ? 0 : OTHER_PLACE)
                + (leaps && !paragraph ? OTHER_PLACE : 0);
    }

    /** What the step to another date costs; one back costs more where a paragraph begins. */
    double stepTo(CalendarValue other, boolean paragraph) {
        int years = other.year() - value.year();
        if (value.unit() == Unit.YEAR) {
            return WITHIN_YEAR + (years < 0 ? -1.5 * years : years) * OTHER_YEAR;
        }
        double months = months(value, other);
        if (months >= 0) {
            return FORWARD * Math.sqrt(months) + (years == 0 ? 0 : NEXT_YEAR);
        }
        return TURN + (paragraph ? TURN : 0) + BACK * Math.sqrt(-months) + (years == 0 ? 0 : YEAR_BEFORE);
    }

    boolean isLeapTo(CalendarValue other) {
        double months = months(value, other);
        return value.unit() != Unit.YEAR && other.unit() != Unit.YEAR && (months < -1 || months > FAR);
    }

    /** From the middle of one to that of the other; 0 where one holds the other. */
    private static double months(CalendarValue from, CalendarValue to) {
        return holds(from, to) || holds(to, from) ? 0 : (middle(to) - middle(from)) / DAYS_OF_MONTH;
    }

    private static boolean holds(CalendarValue outer, CalendarValue inner) {
        return !inner.first().isBefore(outer.first()) && !inner.end().isAfter(outer.end());
    }

    private static double middle(CalendarValue value) {
        LocalDate first = value.first();
        return (first.toEpochDay() + value.end().toEpochDay()) / 2.0;
    }
}
