package org.glossator.plugins.dates.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.glossator.plugins.dates.calendar.CalendarValue.Months;
import org.glossator.plugins.dates.calendar.CalendarValue.Year;
import org.glossator.plugins.dates.calendar.Unit;
import org.junit.jupiter.api.Test;

/** Days counted in a month or year, and days in numbers without a year. */
final class CountedDaysTest {

    private static final Context NEWS =
            new Context(LocalDate.of(2024, 5, 15), "given", 1, false, Mentions.NONE, Direction.NEWS, false, 1);
    private static final Context DAY_FIRST =
            new Context(LocalDate.of(2024, 5, 15), "given", 1, false, Mentions.NONE, Direction.NEWS, true, 1);
    private static final Expression MAY = new Fixed(Months.month(2024, 5));

    private static String value(Expression expression) {
        return expression.resolve(NEWS).timex().value();
    }

    @Test
    void aWeekdayIsCountedFromEitherEndOfTheMonth() {
        assertEquals("2024-05-06", value(new Nth(1, Unit.DAY, DayOfWeek.MONDAY, MAY)));
        assertEquals("2024-05-27", value(new Nth(-1, Unit.DAY, DayOfWeek.MONDAY, MAY)));
    }

    @Test
    void aDayThatTheMonthHasNotStaysOpen() {
        assertEquals("XXXX-XX-XX", value(new Nth(5, Unit.DAY, DayOfWeek.MONDAY, MAY)));
        assertEquals("XXXX-XX-XX", value(new Nth(32, Unit.DAY, null, MAY)));
    }

    @Test
    void aWeekBelongsToTheYearThatHoldsItsThursday() {
        assertEquals("2021-W01", value(new Nth(1, Unit.WEEK, null, new Fixed(new Year(2021)))));
        assertEquals("2020-W53", value(new Nth(-1, Unit.WEEK, null, new Fixed(new Year(2020)))));
    }

    @Test
    void bothReadingsOfADayInNumbersAreKept() {
        assertEquals("2024-03-05", value(new NumericDay(3, 5)));
        assertEquals(
                "2024-05-03",
                new NumericDay(3, 5).resolve(NEWS).rejected().get(0).value());
        assertEquals(
                "2024-05-03", new NumericDay(3, 5).resolve(DAY_FIRST).timex().value());
    }

    @Test
    void aDayThatCanBeReadInOneOrderOnlyIsReadInThat() {
        assertEquals("2024-04-26", value(new NumericDay(26, 4)));
        assertEquals("2024-04-26", value(new NumericDay(4, 26)));
        assertEquals(
                "2024-04-26", new NumericDay(4, 26).resolve(DAY_FIRST).timex().value());
    }
}
