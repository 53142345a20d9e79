package org.glossator.plugins.dates.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class HolidayTest {

    @Test
    void easterFollowsTheMoon() {
        assertEquals(LocalDate.of(1961, 4, 2), Holiday.EASTER.in(1961));
        assertEquals(LocalDate.of(2000, 4, 23), Holiday.EASTER.in(2000));
        assertEquals(LocalDate.of(2008, 3, 23), Holiday.EASTER.in(2008));
        assertEquals(LocalDate.of(2011, 4, 24), Holiday.EASTER.in(2011));
        assertEquals(LocalDate.of(2024, 3, 31), Holiday.EASTER.in(2024));
    }

    @Test
    void easterHasADayInEveryYear() {
        for (int year = -4000; year < 9999; year += 7) {
            LocalDate easter = Objects.requireNonNull(Holiday.EASTER.in(year));
            assertEquals(year, easter.getYear());
            assertEquals(true, easter.getMonthValue() == 3 || easter.getMonthValue() == 4);
        }
    }

    @Test
    void thanksgivingIsTheFourthThursdayOfNovember() {
        assertEquals(LocalDate.of(2023, 11, 23), Holiday.THANKSGIVING.in(2023));
    }

    @Test
    void memorialDayIsTheLastMondayOfMay() {
        assertEquals(LocalDate.of(2024, 5, 27), Holiday.MEMORIAL_DAY.in(2024));
    }

    @Test
    void electionDayIsTheTuesdayAfterTheFirstMonday() {
        assertEquals(LocalDate.of(2022, 11, 8), Holiday.ELECTION_DAY.in(2022));
    }

    @Test
    void easternEasterFollowsTheJulianCalendar() {
        assertEquals(LocalDate.of(2013, 5, 5), Holiday.ORTHODOX_EASTER.in(2013));
        assertEquals(LocalDate.of(2017, 4, 16), Holiday.ORTHODOX_EASTER.in(2017));
        assertEquals(LocalDate.of(2024, 5, 5), Holiday.ORTHODOX_EASTER.in(2024));
    }

    @Test
    void anIslamicFeastIsKnownAsFarAsItsCalendarGoes() {
        assertEquals(LocalDate.of(2024, 4, 10), Holiday.EID_AL_FITR.in(2024));
        assertEquals(null, Holiday.EID_AL_FITR.in(1700));
        assertEquals(null, Holiday.EID_AL_FITR.in(2500));
    }
}
