package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The two readings of a mention without its year or week, as seen from a day.
 *
 * @param behind the latest one that has begun
 * @param ahead the coming one
 */
public record Sides(Kind kind, LocalDate today, CalendarValue behind, CalendarValue ahead) {

    /** Beyond it more nearness tells nothing: on 20 December who resigned in January did so this year. Chosen by cross-validation. */
    private static final double MOST = 1.5;

    /** What is mentioned: each kind leans its own way. */
    public enum Kind {
        WEEKDAY,
        DAY,
        MONTH,
        SEASON,
        PART;

        static Kind of(Unit unit) {
            return switch (unit) {
                case DAY -> DAY;
                case MONTH -> MONTH;
                case SEASON -> SEASON;
                default -> PART;
            };
        }
    }

    /** Whether an expression, or the one it holds, does not say itself which of the two it means. */
    public static boolean isOpen(Expression expression) {
        Expression core = core(expression);
        return core instanceof NumericDay
                || core instanceof WeekdayDate weekday && isOpen(weekday.pointer())
                || core instanceof Occurrence occurrence && isOpen(occurrence.pointer());
    }

    /** {@code this} leaves open on which side of the day it lies, where the week or year turns. */
    private static boolean isOpen(Pointer pointer) {
        return pointer == Pointer.UNSTATED || pointer == Pointer.THIS;
    }

    /** Whether two expressions, or those they hold, leave the same open. */
    public static boolean isSame(Expression one, Expression other) {
        return isOpen(one) && core(one).equals(core(other));
    }

    /** The readings of an expression, or of the one it holds; null when it is not open, or the calendar has but one. */
    public static @Nullable Sides of(Expression expression, LocalDate today) {
        if (!isOpen(expression)) {
            return null;
        }
        return core(expression) instanceof WeekdayDate weekday
                ? weekday.sides(today)
                : core(expression) instanceof Occurrence occurrence ? occurrence.sides(today) : null;
    }

    private static Expression core(Expression expression) {
        if (expression instanceof TimeOf time && time.day() != null) {
            return core(time.day());
        }
        if (expression instanceof Modified modified) {
            return core(modified.of());
        }
        return expression instanceof WeekOf week ? core(week.day()) : expression;
    }

    /** Whether today lies in the one that has begun, which is then meant. */
    public boolean isNow() {
        return behind.end().isAfter(today);
    }

    /** How much nearer the coming one is: the logarithm of the ratio of the distances, so 0 when both are as far; bounded. */
    public double nearness() {
        double before = Math.max(0, ChronoUnit.DAYS.between(behind.end().minusDays(1), today));
        double after = ChronoUnit.DAYS.between(today, ahead.first());
        double nearness = StrictMath.log((before + 1) / (after + 1));
        return Math.max(-MOST, Math.min(MOST, nearness));
    }
}
