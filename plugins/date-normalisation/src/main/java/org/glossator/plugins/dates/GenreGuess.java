package org.glossator.plugins.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Away;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Modified;
import org.glossator.plugins.dates.meaning.NumericDate;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a document tell about it as a whole.
 *
 * @param past how many dates name a year before that of writing and the one before it, or any year where the day of writing is unknown
 * @param near how many name another year
 * @param counted how many count from the day of writing, outside quotation marks: {@code last week}, {@code Monday}
 * @param leads whether one of these stands in the lead
 */
record GenreGuess(int past, int near, int counted, boolean leads) {

    /** Fewer years may stand in any news item as its background. */
    private static final int ENOUGH = 4;

    /** In a story the writer's own today is a visitor: of so many dates and more one may count from it. */
    private static final int FEW = 4;

    /** As many tokens hold a headline and a first sentence, in which news say when. */
    private static final int LEAD = 60;

    static GenreGuess of(Tokens tokens, List<Piece> pieces, Optional<LocalDate> day) {
        int latest = day.map(LocalDate::getYear).orElse(Integer.MAX_VALUE);
        int past = 0;
        int near = 0;
        for (Piece piece : pieces) {
            Integer year = year(piece.expression());
            past += year != null && year < latest - 1 ? 1 : 0;
            near += year != null && year >= latest - 1 ? 1 : 0;
        }
        return past < ENOUGH ? new GenreGuess(past, near, 0, false) : counting(tokens, pieces, past, near);
    }

    private static GenreGuess counting(Tokens tokens, List<Piece> pieces, int past, int near) {
        Speech speech = new Speech(tokens);
        int counted = 0;
        boolean leads = false;
        for (Piece piece : pieces) {
            if (counts(piece.expression()) && !speech.holds(piece.from())) {
                counted++;
                leads |= piece.from() < LEAD;
            }
        }
        return new GenreGuess(past, near, counted, leads);
    }

    /** Whether it tells a story of the past: its dates name past years, and few of them count from the day of writing. */
    boolean isNarrative() {
        return past >= ENOUGH && past > near && !leads && counted * FEW <= past;
    }

    private static @Nullable Integer year(Expression expression) {
        if (expression instanceof Modified modified) {
            return year(modified.of());
        }
        if (expression instanceof TimeOf time && time.day() != null) {
            return year(time.day());
        }
        if (expression instanceof In in) {
            return year(in.year());
        }
        CalendarValue value = expression instanceof Fixed fixed ? fixed.value() : null;
        return value == null || value.unit().compareTo(Unit.YEAR) > 0 ? null : value.year();
    }

    private static boolean counts(Expression expression) {
        if (expression instanceof Modified modified) {
            return counts(modified.of());
        }
        if (expression instanceof TimeOf time && time.day() != null) {
            return counts(time.day());
        }
        if (expression instanceof In in) {
            return counts(in.year());
        }
        if (expression instanceof Away away) {
            return counts(away.from());
        }
        return expression instanceof Shift shift && shift.from() == Shift.Origin.TODAY
                || expression instanceof WeekdayDate weekday && isOfToday(weekday.pointer())
                || expression instanceof Occurrence occurrence
                        && occurrence.pointer() != Pointer.UNSTATED
                        && isOfToday(occurrence.pointer());
    }

    private static boolean isOfToday(Pointer pointer) {
        return pointer != Pointer.BEFORE && pointer != Pointer.AFTER;
    }

    /** Whether the dates in numbers that can be read in one way only have the day first, more of them than the other way. */
    static boolean isDayFirst(List<Piece> pieces) {
        int balance = 0;
        for (Piece piece : pieces) {
            if (piece.expression() instanceof NumericDate date) {
                Boolean dayFirst = date.dayFirst();
                balance += dayFirst == null ? 0 : dayFirst ? 1 : -1;
            }
        }
        return balance > 0;
    }
}
