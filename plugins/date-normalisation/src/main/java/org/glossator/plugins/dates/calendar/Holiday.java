package org.glossator.plugins.dates.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days whose date follows from the year alone. */
public enum Holiday {
    NEW_YEARS_EVE,
    NEW_YEARS_DAY,
    EPIPHANY,
    MARTIN_LUTHER_KING_DAY,
    GROUNDHOG_DAY,
    VALENTINES_DAY,
    PRESIDENTS_DAY,
    SAINT_PATRICKS_DAY,
    ASH_WEDNESDAY,
    PALM_SUNDAY,
    MAUNDY_THURSDAY,
    GOOD_FRIDAY,
    EASTER,
    EASTER_MONDAY,
    ASCENSION,
    PENTECOST,
    APRIL_FOOLS_DAY,
    EARTH_DAY,
    MAY_DAY,
    CINCO_DE_MAYO,
    MOTHERS_DAY,
    MEMORIAL_DAY,
    FLAG_DAY,
    JUNETEENTH,
    FATHERS_DAY,
    CANADA_DAY,
    INDEPENDENCE_DAY,
    BASTILLE_DAY,
    LABOR_DAY,
    COLUMBUS_DAY,
    HALLOWEEN,
    ALL_SAINTS_DAY,
    GUY_FAWKES_NIGHT,
    VETERANS_DAY,
    REMEMBRANCE_DAY,
    ELECTION_DAY,
    THANKSGIVING,
    BLACK_FRIDAY,
    CHRISTMAS_EVE,
    CHRISTMAS,
    BOXING_DAY,
    SAINT_ANDREWS_DAY,
    CANDLEMAS,
    WOMENS_DAY,
    ANZAC_DAY,
    AUSTRALIA_DAY,
    WAITANGI_DAY,
    BURNS_NIGHT,
    SAINT_DAVIDS_DAY,
    SAINT_GEORGES_DAY,
    MICHAELMAS,
    ALL_SOULS_DAY,
    WORLD_AIDS_DAY,
    SHROVE_TUESDAY,
    HOLY_SATURDAY,
    WHIT_MONDAY,
    TRINITY_SUNDAY,
    CORPUS_CHRISTI,
    ORTHODOX_EASTER,
    ORTHODOX_GOOD_FRIDAY,
    ORTHODOX_EASTER_MONDAY,
    CANADIAN_THANKSGIVING,
    CYBER_MONDAY,
    VICTORIA_DAY,
    PATRIOTS_DAY,
    EID_AL_FITR,
    EID_AL_ADHA,
    ISLAMIC_NEW_YEAR;

    private static final int FIRST_ISLAMIC = 1883;
    private static final int LAST_ISLAMIC = 2173;

    /** The day in a year, the first of two; null when there is none, or it cannot be reckoned. */
    public @Nullable LocalDate in(int year) {
        return switch (this) {
            case NEW_YEARS_DAY -> LocalDate.of(year, 1, 1);
            case EPIPHANY -> LocalDate.of(year, 1, 6);
            case MARTIN_LUTHER_KING_DAY -> nth(year, 1, 3, DayOfWeek.MONDAY);
            case GROUNDHOG_DAY -> LocalDate.of(year, 2, 2);
            case VALENTINES_DAY -> LocalDate.of(year, 2, 14);
            case PRESIDENTS_DAY -> nth(year, 2, 3, DayOfWeek.MONDAY);
            case SAINT_PATRICKS_DAY -> LocalDate.of(year, 3, 17);
            case ASH_WEDNESDAY -> easter(year).minusDays(46);
            case PALM_SUNDAY -> easter(year).minusDays(7);
            case MAUNDY_THURSDAY -> easter(year).minusDays(3);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER -> easter(year);
            case EASTER_MONDAY -> easter(year).plusDays(1);
            case ASCENSION -> easter(year).plusDays(39);
            case PENTECOST -> easter(year).plusDays(49);
            case APRIL_FOOLS_DAY -> LocalDate.of(year, 4, 1);
            case EARTH_DAY -> LocalDate.of(year, 4, 22);
            case MAY_DAY -> LocalDate.of(year, 5, 1);
            case CINCO_DE_MAYO -> LocalDate.of(year, 5, 5);
            case MOTHERS_DAY -> nth(year, 5, 2, DayOfWeek.SUNDAY);
            case MEMORIAL_DAY -> LocalDate.of(year, 5, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case FLAG_DAY -> LocalDate.of(year, 6, 14);
            case JUNETEENTH -> LocalDate.of(year, 6, 19);
            case FATHERS_DAY -> nth(year, 6, 3, DayOfWeek.SUNDAY);
            case CANADA_DAY -> LocalDate.of(year, 7, 1);
            case INDEPENDENCE_DAY -> LocalDate.of(year, 7, 4);
            case BASTILLE_DAY -> LocalDate.of(year, 7, 14);
            case LABOR_DAY -> nth(year, 9, 1, DayOfWeek.MONDAY);
            case COLUMBUS_DAY -> nth(year, 10, 2, DayOfWeek.MONDAY);
            case HALLOWEEN -> LocalDate.of(year, 10, 31);
            case ALL_SAINTS_DAY -> LocalDate.of(year, 11, 1);
            case GUY_FAWKES_NIGHT -> LocalDate.of(year, 11, 5);
            case VETERANS_DAY, REMEMBRANCE_DAY -> LocalDate.of(year, 11, 11);
            case ELECTION_DAY -> nth(year, 11, 1, DayOfWeek.MONDAY).plusDays(1);
            case THANKSGIVING -> nth(year, 11, 4, DayOfWeek.THURSDAY);
            case BLACK_FRIDAY -> nth(year, 11, 4, DayOfWeek.THURSDAY).plusDays(1);
            case SAINT_ANDREWS_DAY -> LocalDate.of(year, 11, 30);
            case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
            case CHRISTMAS -> LocalDate.of(year, 12, 25);
            case BOXING_DAY -> LocalDate.of(year, 12, 26);
            case NEW_YEARS_EVE -> LocalDate.of(year, 12, 31);
            case CANDLEMAS -> LocalDate.of(year, 2, 2);
            case WOMENS_DAY -> LocalDate.of(year, 3, 8);
            case ANZAC_DAY -> LocalDate.of(year, 4, 25);
            case AUSTRALIA_DAY -> LocalDate.of(year, 1, 26);
            case WAITANGI_DAY -> LocalDate.of(year, 2, 6);
            case BURNS_NIGHT -> LocalDate.of(year, 1, 25);
            case SAINT_DAVIDS_DAY -> LocalDate.of(year, 3, 1);
            case SAINT_GEORGES_DAY -> LocalDate.of(year, 4, 23);
            case MICHAELMAS -> LocalDate.of(year, 9, 29);
            case ALL_SOULS_DAY -> LocalDate.of(year, 11, 2);
            case WORLD_AIDS_DAY -> LocalDate.of(year, 12, 1);
            case SHROVE_TUESDAY -> easter(year).minusDays(47);
            case HOLY_SATURDAY -> easter(year).minusDays(1);
            case WHIT_MONDAY -> easter(year).plusDays(50);
            case TRINITY_SUNDAY -> easter(year).plusDays(56);
            case CORPUS_CHRISTI -> easter(year).plusDays(60);
            case ORTHODOX_EASTER -> orthodoxEaster(year);
            case ORTHODOX_GOOD_FRIDAY -> orthodoxEaster(year).minusDays(2);
            case ORTHODOX_EASTER_MONDAY -> orthodoxEaster(year).plusDays(1);
            case CANADIAN_THANKSGIVING -> nth(year, 10, 2, DayOfWeek.MONDAY);
            case CYBER_MONDAY -> nth(year, 11, 4, DayOfWeek.THURSDAY).plusDays(4);
            case VICTORIA_DAY -> LocalDate.of(year, 5, 24).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case PATRIOTS_DAY -> nth(year, 4, 3, DayOfWeek.MONDAY);
            case EID_AL_FITR -> islamic(year, 10, 1);
            case EID_AL_ADHA -> islamic(year, 12, 10);
            case ISLAMIC_NEW_YEAR -> islamic(year, 1, 1);
        };
    }

    private static LocalDate nth(int year, int month, int number, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
    }

    /** Western Easter Sunday: the anonymous Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8). */
    private static LocalDate easter(int year) {
        int golden = Math.floorMod(year, 19);
        int century = Math.floorDiv(year, 100);
        int rest = Math.floorMod(year, 100);
        int leap = Math.floorDiv(century, 4);
        int correction = Math.floorDiv(century - Math.floorDiv(century + 8, 25) + 1, 3);
        int epact = Math.floorMod(19 * golden + century - leap - correction + 15, 30);
        int weekday = Math.floorMod(32 + 2 * Math.floorMod(century, 4) + 2 * (rest / 4) - epact - rest % 4, 7);
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    /** Eastern Easter Sunday: the Julian computus (Meeus, Astronomical Algorithms, ch. 8), as a day of the Gregorian calendar. */
    private static LocalDate orthodoxEaster(int year) {
        int moon = Math.floorMod(19 * Math.floorMod(year, 19) + 15, 30);
        int weekday = Math.floorMod(2 * Math.floorMod(year, 4) + 4 * Math.floorMod(year, 7) - moon + 34, 7);
        int sum = moon + weekday + 114;
        int behind = Math.floorDiv(year, 100) - Math.floorDiv(year, 400) - 2;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(behind);
    }

    /** By the calendar of Umm al-Qura, which is known for 1883 to 2173; elsewhere the moon may be seen a day sooner or later. */
    private static @Nullable LocalDate islamic(int year, int month, int day) {
        if (year < FIRST_ISLAMIC || year > LAST_ISLAMIC) {
            return null;
        }
        int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int islamic = first; islamic <= first + 1; islamic++) {
            LocalDate date = LocalDate.from(HijrahDate.of(islamic, month, day));
            if (date.getYear() == year) {
                return date;
            }
        }
        return null;
    }
}
