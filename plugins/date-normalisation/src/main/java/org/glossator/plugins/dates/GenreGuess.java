package org.glossator.plugins.dates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.NumericDate;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.glossator.plugins.dates.reading.Piece;

/** What the expressions of a document tell about it as a whole. */
final class GenreGuess {

    private static final int ENOUGH_YEARS = 6;
    /** In a story at most one word counts from today for so many years named; by hand, after a look at stories and news. */
    private static final int FEW = 8;

    private static final int MANY_YEARS = 12;
    private static final int FAR = 3;

    private GenreGuess() {}

    /** Whether it tells a story of the past: years are named, most of them before the day of writing, and few words count from today. */
    static boolean isNarrative(List<Piece> pieces, Optional<LocalDate> day) {
        int[] years = pieces.stream()
                .map(Piece::expression)
                .filter(expression -> expression instanceof Fixed fixed
                        && fixed.value().unit().compareTo(Unit.YEAR) <= 0)
                .mapToInt(expression -> ((Fixed) expression).value().year())
                .sorted()
                .toArray();
        long deictic = pieces.stream()
                .map(Piece::expression)
                .filter(GenreGuess::isDeictic)
                .count();
        if (years.length < ENOUGH_YEARS || deictic * FEW > years.length) {
            return false;
        }
        if (day.isEmpty()) {
            return true;
        }
        int writing = day.get().getYear();
        long past = Arrays.stream(years).filter(year -> year < writing - 1).count();
        return writing - years[years.length / 2] > FAR || years.length >= MANY_YEARS && past * 10 >= years.length * 6L;
    }

    private static boolean isDeictic(Expression expression) {
        if (expression instanceof TimeOf time && time.day() != null) {
            return isDeictic(time.day());
        }
        return expression instanceof Shift shift && shift.from() == Shift.Origin.TODAY
                || expression instanceof WeekdayDate weekday && weekday.pointer() == Pointer.UNSTATED;
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
