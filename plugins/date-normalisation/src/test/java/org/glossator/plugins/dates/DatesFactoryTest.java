package org.glossator.plugins.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.glossator.testkit.AnnotatorTester;
import org.glossator.text.Layers;
import org.glossator.text.Timex;
import org.junit.jupiter.api.Test;

final class DatesFactoryTest {

    private final AnnotatorTester<Timex> dates = AnnotatorTester.of(new DatesFactory(), Layers.DATES, Timex::value);
    private final AnnotatorTester<Timex> documentDates =
            AnnotatorTester.of(new DatesFactory(), Layers.DOCUMENT_DATE, Timex::value);

    @Test
    void leavesTheWeekOpenWhereTheDateIsUnknown() {
        dates.check("He spoke on [[Monday|XXXX-WXX-1]] and again on [[April 26|XXXX-04-26]].");
    }

    @Test
    void countsFromTheDayOfWriting() {
        dates.withDate(LocalDate.of(2024, 5, 15))
                .check("He spoke [[last week|2024-W19]], [[two days ago|2024-05-13]].");
    }

    @Test
    void countsFromTheAnchorThatAPersonNames() {
        dates.with("anchor", "2020-02-29").check("He spoke [[yesterday|2020-02-28]].");
    }

    @Test
    void looksForwardWhenToldTo() {
        dates.with("anchor", "2024-05-15").with("direction", "future").check("He speaks on [[Monday|2024-05-20]].");
    }

    @Test
    void readsTheDocumentDateInAFooter() {
        documentDates.check(
                "He spoke today.\n\nReviewed by A Kind Person on [[April 26, 2025|2025-04-26]] Rating: 5\n");
    }

    @Test
    void readsTheDocumentDateInADateline() {
        documentDates.check("BASEL, [[May 3, 2024|2024-05-03]] - The bank said yes.\nIt had said no on April 1, 2024.");
    }

    @Test
    void reckonsTheYearFromAWeekdayBesideADate() {
        dates.check("It ended on [[Friday|2024-04-26]] ([[April 26|2024-04-26]]), the first since [[2022|2022]].");
    }

    @Test
    void writesTheReckonedDocumentDate() {
        documentDates.check("It ended on Friday ([[April 26|2024-04-26]]), the first visit since 2022.");
    }

    @Test
    void writesNoDocumentDateWhereNothingTellsIt() {
        documentDates.check("He spoke on Monday, April 26.");
    }

    @Test
    void takesTheOrderOfDayAndMonthFromTheDocument() {
        dates.check(
                "Paid on [[03/05/2024|2024-05-03]] and on [[26/04/2024|2024-04-26]].",
                "Paid on [[03/05/2024|2024-03-05]] and on [[04/26/2024|2024-04-26]].");
    }

    @Test
    void takesTheOrderOfDayAndMonthThatAPersonNames() {
        dates.with("order", "dmy").check("Paid on [[03/05/2024|2024-05-03]].");
    }

    @Test
    void leavesVagueWordsOutWhenToldTo() {
        dates.with("vague", "false").check("He is now at home, recently since [[1999|1999]].");
    }

    @Test
    void marksBorderlineWordsInTheProfileOfWikiWars() {
        dates.with("profile", "wikiwars").check("The [[former|PAST_REF]] head.");
    }

    @Test
    void leavesHolidaysOutWhenToldTo() {
        dates.with("holidays", "false").with("anchor", "2024-05-15").check("They met on Christmas Day.");
    }

    @Test
    void goesOnAsAStoryWhenToldTo() {
        dates.with("genre", "narrative").check("In [[May 1940|1940-05]] it began, in [[June|1940-06]] it spread.");
    }

    @Test
    void saysWhyAWordIsNoDate() {
        dates.refuses("the first half", "period/half", "They led in the first half.");
    }

    @Test
    void refusesAnAnchorAroundWhichDaysHaveNoValue() {
        DatesParameters standard = DatesParameters.standard();
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new DatesParameters(
                        "9999-12-31",
                        standard.direction(),
                        standard.genre(),
                        standard.order(),
                        standard.profile(),
                        standard.vague(),
                        standard.holidays(),
                        standard.fiscal()));
        assertEquals("anchor [9999-12-31]; expected a date from the year 1 to 9990, or nothing", refused.getMessage());
    }
}
