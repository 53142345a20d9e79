package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glossator.plugins.text.Tokens;
import org.junit.jupiter.api.Test;

final class ReadersTest {

    /** What the element reads at the first token, as {@code value/tokens}; {@code no} when it does not fit. */
    private static String read(Element element, String text) {
        Tokens tokens = Tokens.of(text);
        int end = element.read(tokens, 0);
        return end < 0 ? "no" : element.value(tokens, 0, end) + "/" + end;
    }

    @Test
    void numbersAreReadInDigits() {
        NumberReader number = new NumberReader();
        assertEquals("12/1", read(number, "12 days"));
        assertEquals("1000/3", read(number, "1,000 days"));
        assertEquals("2.5/3", read(number, "2.5 days"));
        assertEquals("5.5/4", read(number, "5 1/2 hours"));
        assertEquals("2000000/2", read(number, "2 million years"));
    }

    @Test
    void numbersAreReadInWords() {
        NumberReader number = new NumberReader();
        assertEquals("24/3", read(number, "twenty-four hours"));
        assertEquals("24/2", read(number, "twenty four hours"));
        assertEquals("250/4", read(number, "two hundred and fifty years"));
        assertEquals("2.5/4", read(number, "two and a half years"));
        assertEquals("100/2", read(number, "a hundred years"));
    }

    @Test
    void wordsThatAreNoNumbersAreLeft() {
        assertEquals("no", read(new NumberReader(), "a year"));
        assertEquals("no", read(new NumberReader(), "1234567890 years"));
    }

    @Test
    void yearsHaveFourDigitsOrTwoWords() {
        YearReader year = new YearReader();
        assertEquals("1999/1", read(year, "1999."));
        assertEquals("1996/4", read(year, "nineteen ninety-six"));
        assertEquals("1914/2", read(year, "nineteen fourteen"));
        assertEquals("1920/2", read(year, "nineteen twenty and a half"));
    }

    @Test
    void partsOfNumbersAreNoYears() {
        YearReader year = new YearReader();
        assertEquals("no", read(year, "1999,500 shares"));
        assertEquals("no", read(year, "1999.5"));
        assertEquals("no", read(year, "1999m"));
        assertEquals("no", read(year, "0999"));
    }

    @Test
    void daysAreNumbersOrOrdinals() {
        DayReader day = new DayReader();
        assertEquals("3/1", read(day, "3"));
        assertEquals("3/2", read(day, "3rd"));
        assertEquals("21/3", read(day, "twenty-first"));
        assertEquals("30/1", read(day, "thirtieth"));
    }

    @Test
    void noMonthHasThirtyTwoDays() {
        assertEquals("no", read(new DayReader(), "32"));
        assertEquals("no", read(new DayReader(), "32nd"));
        assertEquals("no", read(new DayReader(), "0"));
    }

    @Test
    void aDayIsNotThePartOfATimeOrShare() {
        assertEquals("no", read(new DayReader(), "9:30"));
        assertEquals("no", read(new DayReader(), "3.5"));
        assertEquals("no", read(new DayReader(), "5%"));
    }

    @Test
    void theHalvesOfTheDayAreReadWithAndWithoutDots() {
        HalfDayReader half = new HalfDayReader();
        assertEquals("pm/1", read(half, "p.m. sharp"));
        assertEquals("am/1", read(half, "AM"));
        assertEquals("pm/3", read(half, "p.m"));
        assertEquals("no", read(half, "a man"));
    }

    @Test
    void monthsNeedACapitalWhereTheyAreOtherWords() {
        NameReader month = new NameReader("MONTH");
        assertEquals("9/2", read(month, "Sept. 3"));
        assertEquals("4/1", read(month, "april 22"));
        assertEquals("no", read(month, "march 3"));
        assertEquals("no", read(month, "sep nine"));
    }

    @Test
    void aNumberShowsThatAWordInSmallLettersIsAMonth() {
        NameReader month = new NameReader("MONTH");
        assertEquals("9/1", read(month, "sep 3"));
        assertEquals("5/1", read(month, "may 5th"));
        assertEquals("3/1", read(month, "march 3, 2020"));
        assertEquals("no", read(new NameReader("WEEKDAY"), "sat 3"));
    }
}
