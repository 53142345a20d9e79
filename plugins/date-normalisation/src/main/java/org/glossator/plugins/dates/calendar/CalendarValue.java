package org.glossator.plugins.dates.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A stretch of whole days that the calendar has a name for. Years are proleptic ISO. */
public sealed interface CalendarValue {

    /** The TIMEX3 value. */
    String timex3();

    /** The first day. */
    LocalDate first();

    /** The day after the last. */
    LocalDate end();

    Unit unit();

    /** The stretch of the same kind so many later. */
    CalendarValue plus(int count);

    /** The year in which it begins. */
    default int year() {
        return first().getYear();
    }

    record Day(LocalDate first) implements CalendarValue {

        /** By hand, since what Java makes of a record is slow to link, and a short run feels it. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Day day && first.equals(day.first);
        }

        @Override
        public int hashCode() {
            return first.hashCode();
        }

        /** The day of these numbers; null when the calendar has none. */
        public static @Nullable LocalDate existing(int year, int month, int day) {
            boolean exists = month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            return exists ? LocalDate.of(year, month, day) : null;
        }

        @Override
        public String timex3() {
            return Years.timex3(first.getYear()) + "-" + Years.pad(first.getMonthValue(), 2) + "-"
                    + Years.pad(first.getDayOfMonth(), 2);
        }

        @Override
        public LocalDate end() {
            return first.plusDays(1);
        }

        @Override
        public Unit unit() {
            return Unit.DAY;
        }

        @Override
        public Day plus(int count) {
            return new Day(first.plusDays(count));
        }
    }

    /** An ISO week, which begins on Monday. */
    record Week(LocalDate first) implements CalendarValue {
        public static Week of(LocalDate day) {
            return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }

        @Override
        public String timex3() {
            return Years.timex3(first.get(IsoFields.WEEK_BASED_YEAR)) + "-W"
                    + Years.pad(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
        }

        @Override
        public LocalDate end() {
            return first.plusWeeks(1);
        }

        @Override
        public Unit unit() {
            return Unit.WEEK;
        }

        @Override
        public Week plus(int count) {
            return new Week(first.plusWeeks(count));
        }
    }

    /** Saturday and Sunday of an ISO week. */
    record Weekend(Week week) implements CalendarValue {
        @Override
        public String timex3() {
            return week.timex3() + "-WE";
        }

        @Override
        public LocalDate first() {
            return week.first().plusDays(5);
        }

        @Override
        public LocalDate end() {
            return week.end();
        }

        @Override
        public Unit unit() {
            return Unit.WEEKEND;
        }

        @Override
        public Weekend plus(int count) {
            return new Weekend(week.plus(count));
        }
    }

    /** One, three or six months: a month, a quarter, a half-year. */
    record Months(LocalDate first, Unit unit) implements CalendarValue {
        /** The stretch of this kind that holds the day. */
        public static Months holding(LocalDate day, Unit unit) {
            int months = lengthOf(unit);
            return new Months(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1), unit);
        }

        public static Months month(int year, int month) {
            return new Months(LocalDate.of(year, month, 1), Unit.MONTH);
        }

        public static Months quarter(int year, int number) {
            return new Months(LocalDate.of(year, number * 3 - 2, 1), Unit.QUARTER);
        }

        public static Months half(int year, int number) {
            return new Months(LocalDate.of(year, number * 6 - 5, 1), Unit.HALF);
        }

        private static int lengthOf(Unit unit) {
            return unit == Unit.MONTH ? 1 : unit == Unit.QUARTER ? 3 : 6;
        }

        /** The number within the year, from 1. */
        public int number() {
            return (first.getMonthValue() - 1) / lengthOf(unit) + 1;
        }

        @Override
        public String timex3() {
            String year = Years.timex3(first.getYear());
            return unit == Unit.MONTH ? year + "-" + Years.pad(number(), 2) : year + "-" + unit.letters() + number();
        }

        @Override
        public LocalDate end() {
            return first.plusMonths(lengthOf(unit));
        }

        @Override
        public Months plus(int count) {
            return new Months(first.plusMonths((long) count * lengthOf(unit)), unit);
        }
    }

    /**
     * A season of a year.
     *
     * @param ends whether a winter is named after the year in which it ends and most of it lies, not after that in which it begins
     */
    record Season(int year, SeasonName name, boolean ends) implements CalendarValue {
        public Season(int year, SeasonName name) {
            this(year, name, false);
        }

        /** The season that holds the day; January and February belong to the winter of the year before. */
        public static Season holding(LocalDate day) {
            int month = day.getMonthValue();
            SeasonName name = month < 3 || month == 12
                    ? SeasonName.WINTER
                    : month < 6 ? SeasonName.SPRING : month < 9 ? SeasonName.SUMMER : SeasonName.AUTUMN;
            return new Season(month < 3 ? day.getYear() - 1 : day.getYear(), name);
        }

        @Override
        public String timex3() {
            return Years.timex3(year) + "-" + name.letters();
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(ends && name == SeasonName.WINTER ? year - 1 : year, name.month(), 1);
        }

        @Override
        public LocalDate end() {
            return first().plusMonths(3);
        }

        @Override
        public Unit unit() {
            return Unit.SEASON;
        }

        @Override
        public Season plus(int count) {
            return new Season(year + count, name, ends);
        }
    }

    record Year(int year) implements CalendarValue {
        @Override
        public String timex3() {
            return Years.timex3(year);
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(year + 1, 1, 1);
        }

        @Override
        public Unit unit() {
            return Unit.YEAR;
        }

        @Override
        public Year plus(int count) {
            return new Year(year + count);
        }
    }

    /** Ten, a hundred or a thousand years. */
    record ManyYears(int year, Unit unit) implements CalendarValue {
        /** The decade, century or millennium, by its leading digits, in which the year lies. */
        public static ManyYears holding(int year, Unit unit) {
            int length = lengthOf(unit);
            // Years before Christ are counted backwards: the decade of 470 BC begins with 479 BC.
            int first = year > 0 ? year / length * length : -((1 - year) / length * length + length - 2);
            return new ManyYears(first, unit);
        }

        private static int lengthOf(Unit unit) {
            return unit == Unit.DECADE ? 10 : unit == Unit.CENTURY ? 100 : 1000;
        }

        @Override
        public String timex3() {
            int digits = unit == Unit.DECADE ? 3 : unit == Unit.CENTURY ? 2 : 1;
            return Years.prefix(year, digits);
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(year + lengthOf(unit), 1, 1);
        }

        @Override
        public ManyYears plus(int count) {
            return new ManyYears(year + count * lengthOf(unit), unit);
        }
    }

    /** A fiscal year, named after the calendar year in which it ends. */
    record FiscalYear(int year, int startMonth) implements CalendarValue {
        @Override
        public String timex3() {
            return "FY" + Years.timex3(year);
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(startMonth == 1 ? year : year - 1, startMonth, 1);
        }

        @Override
        public LocalDate end() {
            return first().plusYears(1);
        }

        @Override
        public Unit unit() {
            return Unit.YEAR;
        }

        @Override
        public FiscalYear plus(int count) {
            return new FiscalYear(year + count, startMonth);
        }
    }

    /** A quarter or half of a fiscal year, by its number from 1. */
    record FiscalPart(FiscalYear whole, Unit unit, int number) implements CalendarValue {
        @Override
        public String timex3() {
            return Years.timex3(whole.year()) + "-" + unit.letters() + number;
        }

        @Override
        public LocalDate first() {
            return whole.first().plusMonths((long) (number - 1) * Months.lengthOf(unit));
        }

        @Override
        public LocalDate end() {
            return first().plusMonths(Months.lengthOf(unit));
        }

        @Override
        public int year() {
            return whole.year();
        }

        @Override
        public FiscalPart plus(int count) {
            int parts = 12 / Months.lengthOf(unit);
            int index = number - 1 + count;
            return new FiscalPart(whole.plus(Math.floorDiv(index, parts)), unit, Math.floorMod(index, parts) + 1);
        }
    }
}
