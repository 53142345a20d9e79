package org.glossator.plugins.dates.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.CalendarValue.Months;
import org.glossator.plugins.dates.calendar.CalendarValue.Season;
import org.glossator.plugins.dates.calendar.Holiday;
import org.glossator.plugins.dates.calendar.SeasonName;
import org.glossator.plugins.dates.calendar.Unit;
import org.jspecify.annotations.Nullable;

/** What comes back every year. */
public sealed interface Recurring {

    /** The one that belongs to a year; null when that year has none. */
    @Nullable
    CalendarValue in(int year);

    /** As {@link #in}, as a story counts that names no year: its winter is that of the months behind New Year. */
    default @Nullable CalendarValue inStory(int year) {
        return in(year);
    }

    /** The TIMEX3 value when the year is not known. */
    String open();

    /** The number of the month in which it begins. */
    int month();

    Unit unit();

    record MonthName(int month) implements Recurring {

        /** By hand, as in {@link WeekdayDate}. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof MonthName name && month == name.month;
        }

        @Override
        public int hashCode() {
            return month;
        }

        @Override
        public CalendarValue in(int year) {
            return Months.month(year, month);
        }

        @Override
        public String open() {
            return "XXXX-" + two(month);
        }

        @Override
        public Unit unit() {
            return Unit.MONTH;
        }
    }

    /**
     * A day of a month.
     *
     * @param weekday the weekday that stands beside it and so limits the years; null when there is none
     */
    record MonthDay(int month, int day, @Nullable DayOfWeek weekday) implements Recurring {

        /** By hand, as in {@link WeekdayDate}. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof MonthDay date && month == date.month && day == date.day && weekday == date.weekday;
        }

        @Override
        public int hashCode() {
            return 31 * month + day;
        }

        /** Whether some year has it. */
        public static boolean exists(int month, int day) {
            return month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= Month.of(month).maxLength();
        }

        @Override
        public @Nullable CalendarValue in(int year) {
            if (day > Month.of(month).length(LocalDate.of(year, 1, 1).isLeapYear())) {
                return null;
            }
            LocalDate date = LocalDate.of(year, month, day);
            return weekday == null || date.getDayOfWeek() == weekday ? new Day(date) : null;
        }

        @Override
        public String open() {
            return "XXXX-" + two(month) + "-" + two(day);
        }

        @Override
        public Unit unit() {
            return Unit.DAY;
        }
    }

    record SeasonOf(SeasonName name) implements Recurring {
        @Override
        public CalendarValue in(int year) {
            return new Season(year, name);
        }

        @Override
        public CalendarValue inStory(int year) {
            return new Season(year, name, true);
        }

        @Override
        public String open() {
            return "XXXX-" + name.letters();
        }

        @Override
        public int month() {
            return name.month();
        }

        @Override
        public Unit unit() {
            return Unit.SEASON;
        }
    }

    /**
     * A quarter or a half of a year, by its number.
     *
     * @param startMonth the month in which the year begins, 1 to 12; another than 1 makes it a fiscal year
     */
    record PartOfYear(Unit unit, int number, int startMonth) implements Recurring {

        /** Of a year of the calendar, or of whatever year the text speaks of. */
        public PartOfYear(Unit unit, int number) {
            this(unit, number, 1);
        }

        /** The same of a year that begins in this month, unless its own says otherwise. */
        PartOfYear from(int month) {
            return startMonth == 1 && month != 1 ? new PartOfYear(unit, number, month) : this;
        }

        @Override
        public CalendarValue in(int year) {
            if (startMonth != 1) {
                return new CalendarValue.FiscalPart(new CalendarValue.FiscalYear(year, startMonth), unit, number);
            }
            return unit == Unit.QUARTER ? Months.quarter(year, number) : Months.half(year, number);
        }

        @Override
        public String open() {
            return "XXXX-" + unit.letters() + number;
        }

        @Override
        public int month() {
            int months = unit == Unit.QUARTER ? 3 : 6;
            return (startMonth - 1 + (number - 1) * months) % 12 + 1;
        }
    }

    record HolidayOf(Holiday holiday) implements Recurring {
        @Override
        public @Nullable CalendarValue in(int year) {
            LocalDate day = holiday.in(year);
            return day == null ? null : new Day(day);
        }

        @Override
        public String open() {
            LocalDate one = holiday.in(2023);
            LocalDate other = holiday.in(2024);
            if (one == null || other == null || !one.plusYears(1).equals(other)) {
                return "XXXX-XX-XX";
            }
            return "XXXX-" + two(one.getMonthValue()) + "-" + two(one.getDayOfMonth());
        }

        @Override
        public int month() {
            LocalDate day = holiday.in(2024);
            return day == null ? 1 : day.getMonthValue();
        }

        @Override
        public Unit unit() {
            return Unit.DAY;
        }
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
