package org.glossator.plugins.dates.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.CalendarValue.FiscalYear;
import org.glossator.plugins.dates.calendar.CalendarValue.ManyYears;
import org.glossator.plugins.dates.calendar.CalendarValue.Months;
import org.glossator.plugins.dates.calendar.CalendarValue.Season;
import org.glossator.plugins.dates.calendar.CalendarValue.Week;
import org.glossator.plugins.dates.calendar.CalendarValue.Weekend;
import org.glossator.plugins.dates.calendar.CalendarValue.Year;
import org.junit.jupiter.api.Test;

final class CalendarValueTest {

    @Test
    void theLastDaysOfAYearMayLieInTheFirstWeekOfTheNext() {
        assertEquals("2025-W01", Week.of(LocalDate.of(2024, 12, 30)).timex3());
    }

    @Test
    void theFirstDaysOfAYearMayLieInTheLastWeekOfTheOneBefore() {
        assertEquals("2020-W53", Week.of(LocalDate.of(2021, 1, 3)).timex3());
    }

    @Test
    void aWeekendIsSaturdayAndSunday() {
        Weekend weekend = new Weekend(Week.of(LocalDate.of(2024, 5, 15)));
        assertEquals("2024-W20-WE", weekend.timex3());
        assertEquals(LocalDate.of(2024, 5, 18), weekend.first());
        assertEquals(LocalDate.of(2024, 5, 20), weekend.end());
    }

    @Test
    void aQuarterIsThreeMonths() {
        Months quarter = Months.holding(LocalDate.of(2024, 5, 15), Unit.QUARTER);
        assertEquals("2024-Q2", quarter.timex3());
        assertEquals(LocalDate.of(2024, 7, 1), quarter.end());
    }

    @Test
    void quartersGoOnOverTheEndOfTheYear() {
        assertEquals("2023-Q4", Months.quarter(2024, 1).plus(-1).timex3());
    }

    @Test
    void aHalfIsSixMonths() {
        assertEquals(
                "2024-H1", Months.holding(LocalDate.of(2024, 6, 30), Unit.HALF).timex3());
    }

    @Test
    void januaryBelongsToTheWinterOfTheYearBefore() {
        assertEquals("2023-WI", Season.holding(LocalDate.of(2024, 1, 31)).timex3());
    }

    @Test
    void yearsBeforeChristCountBackwards() {
        assertEquals("BC0490", new Year(Years.beforeChrist(490)).timex3());
        assertEquals("BC0489", new Year(Years.beforeChrist(490)).plus(1).timex3());
    }

    @Test
    void theFirstYearBeforeChristIsZero() {
        assertEquals("BC0001", new Year(0).timex3());
        assertEquals("0001", new Year(0).plus(1).timex3());
    }

    @Test
    void aDayBeforeChristHasItsEra() {
        assertEquals("BC0044-03-15", new Day(LocalDate.of(-43, 3, 15)).timex3());
    }

    @Test
    void decadesAndCenturiesAreTheirLeadingDigits() {
        assertEquals("199", ManyYears.holding(1994, Unit.DECADE).timex3());
        assertEquals("19", ManyYears.holding(1994, Unit.CENTURY).timex3());
    }

    @Test
    void aFiscalYearBeginsInTheYearBefore() {
        FiscalYear year = new FiscalYear(2024, 10);
        assertEquals("FY2024", year.timex3());
        assertEquals(LocalDate.of(2023, 10, 1), year.first());
        assertEquals(LocalDate.of(2024, 10, 1), year.end());
    }
}
