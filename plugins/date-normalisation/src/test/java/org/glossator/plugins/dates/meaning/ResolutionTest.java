package org.glossator.plugins.dates.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;
import org.glossator.plugins.dates.calendar.CalendarValue.FiscalYear;
import org.glossator.plugins.dates.calendar.CalendarValue.Months;
import org.glossator.plugins.dates.calendar.CalendarValue.Year;
import org.glossator.plugins.dates.calendar.SeasonName;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.glossator.plugins.dates.meaning.Recurring.MonthName;
import org.glossator.plugins.dates.meaning.Recurring.PartOfYear;
import org.glossator.plugins.dates.meaning.Recurring.SeasonOf;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.glossator.text.Timex;
import org.junit.jupiter.api.Test;

final class ResolutionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);
    private static final Context NEWS = new Context(DAY, "given", 1, false, Mentions.NONE, Direction.NEWS, false, 1);
    private static final Context STORY = new Context(DAY, "given", 1, true, Mentions.NONE, Direction.NEWS, false, 1);
    private static final Context UNDATED =
            new Context(null, "unknown", 1, false, Mentions.NONE, Direction.NEWS, false, 1);

    private static String value(Expression expression, Context context) {
        return expression.resolve(context).timex().value();
    }

    private static Expression weekday(DayOfWeek day, Pointer pointer) {
        return new WeekdayDate(day, pointer);
    }

    @Test
    void aWeekdayOfTheSameNameIsToday() {
        assertEquals("2024-05-15", value(weekday(DayOfWeek.WEDNESDAY, Pointer.UNSTATED), NEWS));
    }

    @Test
    void lastWeekdayIsNeverToday() {
        assertEquals("2024-05-08", value(weekday(DayOfWeek.WEDNESDAY, Pointer.LAST), NEWS));
    }

    @Test
    void aWeekdayLooksForwardWhereToldTo() {
        Context future = NEWS.withDirection(Direction.FUTURE);
        assertEquals("2024-05-20", value(weekday(DayOfWeek.MONDAY, Pointer.UNSTATED), future));
    }

    @Test
    void wordsOfDirectionOverrideTheDirection() {
        Context future = NEWS.withDirection(Direction.FUTURE);
        assertEquals("2024-05-13", value(weekday(DayOfWeek.MONDAY, Pointer.LAST), future));
    }

    private static Context on(String day, Clue... clues) {
        Context context = new Context(LocalDate.parse(day), "given", 1, false, Mentions.NONE, Direction.NEWS, false, 1);
        return clues.length == 0 ? context : context.withClues(EnumSet.copyOf(List.of(clues)));
    }

    @Test
    void thisWeekdayIsOfTheWeekThatRuns() {
        Expression tuesday = weekday(DayOfWeek.TUESDAY, Pointer.THIS);
        assertEquals("2024-05-14", value(tuesday, NEWS));
        assertEquals("2024-05-14", value(tuesday, on("2024-05-13", Clue.PAST)));
        assertEquals("2024-05-21", value(tuesday, on("2024-05-19")));
    }

    @Test
    void thisWeekdayLooksWhereTheWordsLook() {
        Expression tuesday = weekday(DayOfWeek.TUESDAY, Pointer.THIS);
        assertEquals("2024-05-14", value(tuesday, on("2024-05-17", Clue.PAST_BESIDE)));
        assertEquals("2024-05-21", value(tuesday, on("2024-05-17", Clue.WILL)));
        assertEquals("2024-05-14", value(tuesday, on("2024-05-19", Clue.PAST_BESIDE)));
    }

    @Test
    void lastMonthNameIsTheLatestThatIsOverEvenInTheMonthBefore() {
        Expression february = new Occurrence(new MonthName(2), Pointer.LAST);
        assertEquals("1998-02", value(february, on("1998-03-01")));
        assertEquals("1997-02", value(february, on("1998-02-20")));
        assertEquals("1997-12", value(new Occurrence(new MonthName(12), Pointer.LAST), on("1998-03-01")));
    }

    @Test
    void nextMonthNameIsTheOneAfterTheDay() {
        Expression march = new Occurrence(new MonthName(3), Pointer.NEXT);
        assertEquals("2025-03", value(march, on("2024-03-10")));
        assertEquals("2024-03", value(march, on("2023-11-10")));
    }

    @Test
    void thisMonthNameIsOfTheYearThatRuns() {
        Expression january = new Occurrence(new MonthName(1), Pointer.THIS);
        assertEquals("2023-01", value(january, on("2023-12-10")));
        assertEquals("2023-01", value(january, on("2023-12-10", Clue.PAST)));
        assertEquals("2024-09", value(new Occurrence(new MonthName(9), Pointer.THIS), on("2024-05-15", Clue.PAST)));
    }

    @Test
    void thisMonthNameLooksAcrossTheTurnOfTheYearWhereTheWordsDo() {
        Expression january = new Occurrence(new MonthName(1), Pointer.THIS);
        assertEquals("2024-01", value(january, on("2023-12-10", Clue.WILL)));
    }

    private static Expression season(SeasonName name, Pointer pointer) {
        return new Occurrence(new SeasonOf(name), pointer);
    }

    @Test
    void thisSeasonIsOfTheYearThatRuns() {
        assertEquals("2024-SU", value(season(SeasonName.SUMMER, Pointer.THIS), NEWS));
        assertEquals("2024-SP", value(season(SeasonName.SPRING, Pointer.THIS), on("2024-10-15")));
        assertEquals("2024-WI", value(season(SeasonName.WINTER, Pointer.THIS), on("2024-10-15")));
    }

    @Test
    void thisWinterIsTheOneThatRunsOrHasJustEnded() {
        assertEquals("2023-WI", value(season(SeasonName.WINTER, Pointer.THIS), on("2024-01-15")));
        assertEquals("2023-WI", value(season(SeasonName.WINTER, Pointer.THIS), on("2024-03-15")));
        assertEquals("2024-WI", value(season(SeasonName.WINTER, Pointer.THIS), on("2024-12-15")));
    }

    @Test
    void lastSeasonIsNeverTheOneThatRuns() {
        assertEquals("2023-SP", value(season(SeasonName.SPRING, Pointer.LAST), NEWS));
        assertEquals("2023-SU", value(season(SeasonName.SUMMER, Pointer.LAST), NEWS));
        assertEquals("2023-WI", value(season(SeasonName.WINTER, Pointer.LAST), NEWS));
    }

    @Test
    void nextSeasonIsTheOneAfterTheDay() {
        assertEquals("2025-SP", value(season(SeasonName.SPRING, Pointer.NEXT), NEWS));
        assertEquals("2024-FA", value(season(SeasonName.AUTUMN, Pointer.NEXT), NEWS));
    }

    @Test
    void theRejectedWeekdayIsKept() {
        Resolution resolution = weekday(DayOfWeek.MONDAY, Pointer.UNSTATED).resolve(NEWS);
        assertEquals("2024-05-20", resolution.rejected().get(0).value());
        assertTrue(resolution.note().contains("rejected 2024-05-20"), resolution.note());
    }

    @Test
    void aDayOfAMonthTakesTheNearestYear() {
        assertEquals("2023-12-25", value(Occurrence.of(new MonthDay(12, 25, null)), NEWS));
        assertEquals("2024-10-01", value(Occurrence.of(new MonthDay(10, 1, null)), NEWS));
    }

    @Test
    void aWeekdayBesideADayLimitsItsYears() {
        assertEquals("2023-06-05", value(Occurrence.of(new MonthDay(6, 5, DayOfWeek.MONDAY)), NEWS));
    }

    @Test
    void theLeapDayIsFoundInALeapYear() {
        assertEquals("2024-02-29", value(Occurrence.of(new MonthDay(2, 29, null)), NEWS));
    }

    @Test
    void aMonthIsTheNearestWhereNoWordsTell() {
        assertEquals("2024-09", value(Occurrence.of(new MonthName(9)), NEWS));
        assertEquals("2023-12", value(Occurrence.of(new MonthName(12)), NEWS));
    }

    @Test
    void aMonthThatHasBegunIsMeantWhateverTheWords() {
        assertEquals("2024-05", value(Occurrence.of(new MonthName(5)), NEWS.withClues(EnumSet.of(Clue.WILL))));
        assertEquals("2024-05", value(Occurrence.of(new MonthName(5)), NEWS.withClues(EnumSet.of(Clue.PAST))));
    }

    @Test
    void theWordsTellTheYearOfAMonth() {
        assertEquals("2023-09", value(Occurrence.of(new MonthName(9)), NEWS.withClues(EnumSet.of(Clue.PAST))));
        assertEquals("2024-12", value(Occurrence.of(new MonthName(12)), NEWS.withClues(EnumSet.of(Clue.WILL))));
    }

    @Test
    void aDayCloseByIsNotMovedAYearByAVerb() {
        Occurrence day = Occurrence.of(new MonthDay(5, 17, null));
        assertEquals("2024-05-17", value(day, NEWS.withClues(EnumSet.of(Clue.SAID))));
    }

    @Test
    void theNoteSaysWhichWordsTold() {
        Resolution resolution =
                weekday(DayOfWeek.MONDAY, Pointer.UNSTATED).resolve(NEWS.withClues(EnumSet.of(Clue.WILL)));
        assertEquals("2024-05-20", resolution.timex().value());
        assertTrue(resolution.note().contains("will before it: looked ahead"), resolution.note());
        assertTrue(resolution.note().contains("mentions of our own"), resolution.note());
        assertEquals("2024-05-13", resolution.rejected().get(0).value());
        assertTrue(resolution.learned());
    }

    @Test
    void cluesThatAgreeRaiseTheConfidence() {
        Expression monday = weekday(DayOfWeek.MONDAY, Pointer.UNSTATED);
        double one = monday.resolve(NEWS.withClues(EnumSet.of(Clue.WILL))).confidence();
        double two = monday.resolve(NEWS.withClues(EnumSet.of(Clue.WILL, Clue.UNTIL)))
                .confidence();
        assertTrue(two > one, one + " " + two);
    }

    @Test
    void aPersonsDirectionOverridesTheWords() {
        Expression monday = weekday(DayOfWeek.MONDAY, Pointer.UNSTATED);
        Context will = NEWS.withClues(EnumSet.of(Clue.WILL));
        assertEquals("2024-05-13", value(monday, will.withDirection(Direction.PAST)));
        assertEquals("2024-05-13", value(monday, will.withDirection(Direction.NEAREST)));
        assertEquals("2024-05-20", value(monday, will.withDirection(Direction.FUTURE)));
        assertEquals("2024-05-20", value(monday, will));
    }

    @Test
    void directionsHoldForMonthsAndDays() {
        Expression march = Occurrence.of(new MonthName(3));
        assertEquals("2024-03", value(march, NEWS.withDirection(Direction.PAST)));
        assertEquals("2025-03", value(march, NEWS.withDirection(Direction.FUTURE)));
        assertEquals("2024-03", value(march, NEWS.withDirection(Direction.NEAREST)));
        Expression day = Occurrence.of(new MonthDay(6, 1, null));
        assertEquals("2023-06-01", value(day, NEWS.withDirection(Direction.PAST)));
        assertEquals("2024-06-01", value(day, NEWS.withDirection(Direction.FUTURE)));
        assertEquals("2024-06-01", value(day, NEWS.withDirection(Direction.NEAREST)));
    }

    @Test
    void aTimeKeepsTheRejectedDay() {
        Expression evening = new TimeOf(Clock.Part.EVENING, weekday(DayOfWeek.MONDAY, Pointer.UNSTATED));
        Resolution resolution = evening.resolve(NEWS.withClues(EnumSet.of(Clue.WILL)));
        assertEquals("2024-05-20TEV", resolution.timex().value());
        assertEquals("2024-05-13TEV", resolution.rejected().get(0).value());
    }

    @Test
    void lastMonthNameIsBeforeTheCurrentMonth() {
        assertEquals("2023-05", value(new Occurrence(new MonthName(5), Pointer.LAST), NEWS));
    }

    @Test
    void theYearStaysOpenWithoutADate() {
        assertEquals("XXXX-04-26", value(Occurrence.of(new MonthDay(4, 26, null)), UNDATED));
        assertEquals("XXXX-WXX-7", value(weekday(DayOfWeek.SUNDAY, Pointer.UNSTATED), UNDATED));
        assertEquals("XXXX", value(new Shift(Origin.TODAY, Unit.YEAR, -1), UNDATED));
    }

    @Test
    void aStoryGoesOnInTheYearOfTheMentionBefore() {
        Context context = STORY.withMentions(Mentions.NONE.after(new Day(LocalDate.of(1941, 6, 22)), DAY));
        assertEquals("1941-09", value(Occurrence.of(new MonthName(9)), context));
    }

    @Test
    void aStoryTurnsTheYearWhenTheMonthsRunBackwardsOverItsEnd() {
        Context context = STORY.withMentions(Mentions.NONE.after(new Day(LocalDate.of(1941, 12, 7)), DAY));
        assertEquals("1942-01", value(Occurrence.of(new MonthName(1)), context));
    }

    @Test
    void aStoryDoesNotGoOnFromTheDayOfWriting() {
        assertNull(new Shift(Origin.TODAY, Unit.DAY, 0).resolve(STORY).on());
    }

    @Test
    void laterCountsFromTheDaySpokenOf() {
        Context context = NEWS.withMentions(Mentions.NONE.after(new Day(LocalDate.of(2024, 5, 3)), DAY));
        assertEquals("2024-05-05", value(new Shift(Origin.MENTION, Unit.DAY, 2), context));
    }

    @Test
    void laterDaysDoNotCountFromAYear() {
        Context context = NEWS.withMentions(Mentions.NONE.after(new Year(1999), DAY));
        assertEquals("2024-05-17", value(new Shift(Origin.MENTION, Unit.DAY, 2), context));
    }

    @Test
    void aYearBeforeAQuarterIsAQuarter() {
        Context context = NEWS.withMentions(Mentions.NONE.after(Months.quarter(2024, 1), DAY));
        assertEquals("2023-Q1", value(new Shift(Origin.PERIOD, Unit.YEAR, -1), context));
    }

    @Test
    void aYearBeforeAQuarterIsNotCountedTwice() {
        Mentions mentions = Mentions.NONE.after(Months.quarter(2024, 1), DAY).after(Months.quarter(2023, 1), DAY);
        assertEquals("2023-Q1", value(new Shift(Origin.PERIOD, Unit.YEAR, -1), NEWS.withMentions(mentions)));
    }

    @Test
    void aShiftBeyondTheCalendarStaysOpen() {
        assertEquals("XXXX", value(new Shift(Origin.TODAY, Unit.YEAR, -999_999), NEWS));
        assertEquals("XX", value(new Shift(Origin.TODAY, Unit.MILLENNIUM, 999_999), NEWS));
        assertEquals("XXXX-XX-XX", value(new Shift(Origin.TODAY, Unit.DAY, -999_999_999), NEWS));
    }

    @Test
    void earlyInAYearIsItsFirstThird() {
        Timex timex =
                new Modified("START", new Fixed(new Year(2023))).resolve(NEWS).timex();
        assertEquals("2023", timex.value());
        assertEquals(LocalDateTime.of(2023, 1, 1, 0, 0), timex.begin());
        assertEquals(LocalDateTime.of(2023, 5, 1, 0, 0), timex.end());
    }

    @Test
    void anApproximateDateKeepsItsInterval() {
        Timex timex =
                new Modified("APPROX", new Fixed(new Year(2023))).resolve(NEWS).timex();
        assertEquals(LocalDateTime.of(2024, 1, 1, 0, 0), timex.end());
        assertEquals("APPROX", timex.mod());
    }

    @Test
    void thePastMonthsEndToday() {
        Timex timex = Amount.of(Unit.MONTH, 2, Pointer.LAST).resolve(NEWS).timex();
        assertEquals("P2M", timex.value());
        assertEquals(LocalDateTime.of(2024, 3, 15, 0, 0), timex.begin());
        assertEquals(LocalDateTime.of(2024, 5, 15, 0, 0), timex.end());
    }

    @Test
    void aBareLengthHasNoPlaceOnTheCalendar() {
        assertNull(Amount.of(Unit.DAY, 3).resolve(NEWS).timex().begin());
    }

    @Test
    void aHalfIsWrittenInTheNextSmallerUnit() {
        assertEquals("P2Y6M", Amount.value(Unit.YEAR, "2.5"));
        assertEquals("PT5H30M", Amount.value(Unit.HOUR, "5.5"));
        assertEquals("P1.5W", Amount.value(Unit.WEEK, "1.5"));
    }

    @Test
    void aQuarterOfAFiscalYearLiesWithinIt() {
        Expression quarter = new In(new PartOfYear(Unit.QUARTER, 1), new Fixed(new FiscalYear(2024, 1)));
        Context october = new Context(DAY, "given", 1, false, Mentions.NONE, Direction.NEWS, false, 10);
        assertEquals(
                LocalDateTime.of(2023, 10, 1, 0, 0),
                quarter.resolve(october).timex().begin());
        assertEquals(
                LocalDateTime.of(2024, 1, 1, 0, 0),
                quarter.resolve(october).timex().end());
    }

    @Test
    void anInferredAnchorLowersTheConfidence() {
        Context unsure = new Context(DAY, "guess", 0.3, false, Mentions.NONE, Direction.NEWS, false, 1);
        Expression yesterday = new Shift(Origin.TODAY, Unit.DAY, -1);
        assertTrue(
                yesterday.resolve(unsure).confidence() < yesterday.resolve(NEWS).confidence() / 2);
    }

    @Test
    void numbersInDoubtFollowTheOrderOfTheContext() {
        NumericDate date = new NumericDate(3, 5, 2024);
        Context dayFirst = new Context(DAY, "given", 1, false, Mentions.NONE, Direction.NEWS, true, 1);
        assertEquals("2024-03-05", value(date, NEWS));
        assertEquals("2024-05-03", value(date, dayFirst));
        assertEquals("2024-03-05", date.resolve(dayFirst).rejected().get(0).value());
    }

    @Test
    void fridayTheThirteenthIsTheNearestOne() {
        assertEquals("2024-09-13", value(new DayOfMonth(13, DayOfWeek.FRIDAY), NEWS));
    }
}
