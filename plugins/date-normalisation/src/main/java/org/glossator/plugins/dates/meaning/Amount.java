package org.glossator.plugins.dates.meaning;

import java.math.BigDecimal;
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

    /**
     * The TIMEX3 value of so many units; the half or quarter of a year, hour or minute and half a day in the next smaller unit. Decades,
     * centuries and millennia are written in years, and a number of quarters in months, since the durations of XML Schema, which TIMEX3
     * takes up, have no such units.
     */
    public static String value(Unit unit, String number) {
        boolean open = number.equals("X");
        return switch (unit) {
            case QUARTER -> open ? ownValue(unit, number) : ownValue(Unit.MONTH, times(number, 3));
            case DECADE -> ownValue(Unit.YEAR, open ? number : times(number, 10));
            case CENTURY -> ownValue(Unit.YEAR, open ? number : times(number, 100));
            case MILLENNIUM -> ownValue(Unit.YEAR, open ? number : times(number, 1000));
            default -> ownValue(unit, number);
        };
    }

    private static String times(String number, int units) {
        BigDecimal product = new BigDecimal(number).multiply(BigDecimal.valueOf(units));
        return product.stripTrailingZeros().toPlainString();
    }

    private static String ownValue(Unit unit, String number) {
        String whole = (unit.isShorterThanDay() ? "PT" : "P") + number + unit.letters();
        int point = number.indexOf('.');
        String rest = point < 0 ? "" : rest(unit, number.substring(point));
        return rest.isEmpty()
                ? whole
                : (unit.isShorterThanDay() ? "PT" : "P") + number.substring(0, point) + unit.letters() + rest;
    }

    /** A part of a unit in the next smaller one; empty when it is no half or quarter of one that has such. */
    private static String rest(Unit unit, String part) {
        int quarters = part.equals(".25") ? 1 : part.equals(".5") ? 2 : part.equals(".75") ? 3 : 0;
        return switch (quarters == 0 ? Unit.CENTURY : unit) {
            case YEAR -> quarters * 3 + "M";
            case DAY -> quarters == 2 ? "T12H" : "";
            case HOUR -> quarters * 15 + "M";
            case MINUTE -> quarters * 15 + "S";
            default -> "";
        };
    }

    /** With a shorter length behind it: {@code two years and three months}; null when the two are not stated in whole units that fit. */
    public @Nullable Amount and(Amount shorter) {
        boolean ownUnit = unit != Unit.QUARTER && unit.compareTo(Unit.YEAR) <= 0 && shorter.unit != Unit.QUARTER;
        boolean whole = ownUnit && isWhole() && shorter.isWhole() && shorter.pointer == Pointer.UNSTATED;
        if (!whole || shorter.unit.compareTo(unit) >= 0 || unit == Unit.WEEKEND || shorter.unit == Unit.WEEKEND) {
            return null;
        }
        // A T stands once, before the first unit shorter than a day.
        String rest = shorter.value.substring(value.indexOf('T') >= 0 ? 2 : 1);
        return new Amount(value + rest, shorter.unit, 0, pointer);
    }

    /** Whether it is a number of units, and neither a range nor left open. */
    private boolean isWhole() {
        return value.indexOf('/') < 0 && value.indexOf('X') < 0 && value.indexOf('.') < 0;
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
