package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.util.List;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * A length of time.
 *
 * @param value the TIMEX3 value, as {@code P3D}, {@code PT5H/PT7H}, {@code PXM}
 * @param unit the unit that was named
 * @param count how many; 0 when the number is not given or not whole
 * @param pointer LAST or NEXT when it ends or begins today
 */
public record Amount(String value, Unit unit, int count, Pointer pointer) implements Expression {

    public static Amount of(Unit unit, int count) {
        return of(unit, count, Pointer.UNSTATED);
    }

    public static Amount of(Unit unit, int count, Pointer pointer) {
        return new Amount(value(unit, Integer.toString(count)), unit, count, pointer);
    }

    /** With the number as TIMEX3 writes it, {@code X} when it is not given. */
    public static Amount of(Unit unit, String number, Pointer pointer) {
        return new Amount(value(unit, number), unit, 0, pointer);
    }

    /** From so many to so many. */
    public static Amount between(Unit unit, String least, String most) {
        return new Amount(value(unit, least) + "/" + value(unit, most), unit, 0, Pointer.UNSTATED);
    }

    /** The TIMEX3 value of so many units; the half of a year, day, hour or minute is written in the next smaller unit. */
    public static String value(Unit unit, String number) {
        String whole = (unit.isShorterThanDay() ? "PT" : "P") + number + unit.letters();
        if (!number.endsWith(".5")) {
            return whole;
        }
        String rounded =
                (unit.isShorterThanDay() ? "PT" : "P") + number.substring(0, number.length() - 2) + unit.letters();
        return switch (unit) {
            case YEAR -> rounded + "6M";
            case DAY -> rounded + "T12H";
            case HOUR -> rounded + "30M";
            case MINUTE -> rounded + "30S";
            default -> whole;
        };
    }

    @Override
    public Resolution resolve(Context context) {
        if (context.narrative() && pointer == Pointer.NEXT && count == 1) {
            return new Shift(Shift.Origin.MENTION, unit, 1).resolve(context);
        }
        LocalDate today = context.today();
        Timex timex = today == null || count == 0 || !reachesToday() ? null : beside(today);
        return new Resolution(
                timex == null ? Timex.of(Timex.Type.DURATION, value) : timex, null, 0.85, "length", List.of());
    }

    private boolean reachesToday() {
        return (pointer == Pointer.LAST || pointer == Pointer.NEXT) && !unit.isShorterThanDay();
    }

    private @Nullable Timex beside(LocalDate today) {
        LocalDate other = Shift.days(today, unit, pointer == Pointer.LAST ? -count : count);
        if (other == null) {
            return null;
        }
        LocalDate from = other.isBefore(today) ? other : today;
        LocalDate to = other.isBefore(today) ? today : other;
        return new Timex(Timex.Type.DURATION, value, null, from.atStartOfDay(), to.atStartOfDay());
    }
}
