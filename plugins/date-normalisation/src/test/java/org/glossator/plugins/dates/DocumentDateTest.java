package org.glossator.plugins.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Timex;
import org.junit.jupiter.api.Test;

final class DocumentDateTest {

    private static String dateIn(String text) {
        return DatesTester.read(text)
                .documentDate()
                .map(date -> date.value().value() + " " + date.evidence().rule())
                .orElse("none");
    }

    private static String ruleIn(String text) {
        return DatesTester.read(text)
                .documentDate()
                .map(date -> date.evidence().rule())
                .orElse("none");
    }

    @Test
    void standsInADateline() {
        assertEquals(
                "2024-05-03 document-date/stated",
                dateIn("Bank says yes\nBASEL, Switzerland, May 3, 2024 (AP) - The bank said yes on Monday."));
    }

    @Test
    void standsOnALineOfItsOwn() {
        assertEquals(
                "2024-05-03 document-date/stated", dateIn("Bank says yes\nMay 3, 2024\nThe bank said yes on Monday."));
    }

    @Test
    void standsBehindAPlaceInTheHead() {
        assertEquals(
                "2024-09-18 document-date/stated",
                dateIn(
                        "Baker told jail is likely\nCourt reporter: Ann Lee\nBasel Crown Court, Wednesday 18 September 2024\n\n"
                                + "The baker was found guilty on Wednesday. He will be sentenced on Friday 11 October."));
    }

    @Test
    void standsBeforeATimeInTheHead() {
        assertEquals(
                "2024-07-30 document-date/stated",
                dateIn(
                        "Bank trims its outlook\n\nBy Ann Lee\nJuly 30, 2024 | 7:15 a.m. ET\n\nThe bank said so on Tuesday."));
    }

    @Test
    void standsBehindNamesAndBarsInTheHead() {
        assertEquals(
                "2025-02-28 document-date/stated",
                dateIn(
                        "Baker bows out\n\nBy Ann Lee | The Basel Courier | 28 February 2025\n\nHe said goodbye on Friday."));
    }

    @Test
    void isNotThatOfAHeadline() {
        for (String headline : List.of(
                "The towers after 11 September 2001",
                "Since 11 September 2001",
                "Why we remember Berlin, 9 November 1989")) {
            assertEquals("none", ruleIn(headline + "\n\nBy Ann Lee\n\nIt rained on Monday."), headline);
        }
    }

    @Test
    void isNotThatOfASubtitle() {
        assertEquals(
                "none",
                ruleIn("The day it fell\nWhat they saw in Berlin, 9 November 1989, and later\n\nIt rained on Monday."));
    }

    @Test
    void isNotThatOfASentenceInAParagraph() {
        assertEquals(
                "none",
                ruleIn("The day it fell\nBy Ann Lee\n\nIt rained in Berlin, 9 November 1989. It rained on Monday."));
    }

    @Test
    void standsBehindAWordOfPublishing() {
        assertEquals(
                "2024-05-03 document-date/stated",
                dateIn("By Ann Lee. Published: 3 May 2024\nThe bank said yes in 1999."));
    }

    @Test
    void prefersTheDayOfPublishingToThatOfAnUpdate() {
        assertEquals(
                "2024-05-03 document-date/stated",
                dateIn("Updated: 9 May 2024. Published: 3 May 2024\nThe bank said yes in 1999."));
    }

    @Test
    void isNotADayInTheMiddleOfTheText() {
        String filler = "The bank said no, and said so again and again. ".repeat(60);
        assertEquals("none", dateIn(filler + "It had said yes on 3 May 2024. " + filler));
    }

    @Test
    void isReckonedFromAWeekdayBesideADay() {
        assertEquals(
                "2023-06-05 document-date/calendar",
                dateIn("They met on Monday, June 5, for the first time since 2018."));
    }

    @Test
    void standsInNumbersWhereTheyHaveOneOrder() {
        assertEquals(
                "2019-04-13 document-date/stated", dateIn("Published: 13/04/2019\n\nThe bank said yes yesterday."));
        assertEquals("none", dateIn("Published: 03/04/2019\n\nThe bank said yes yesterday."));
    }

    @Test
    void isNotReckonedWhereNoYearIsNamed() {
        assertEquals("none", dateIn("They met on Monday, June 5."));
    }

    @Test
    void isNotTheLatestDayNamedWhichIsALowerBoundOnly() {
        assertEquals("none", dateIn("On April 25, 2025, the bank said no. On Monday it said yes."));
    }

    @Test
    void leavesAWeekdayOpenAndTakesAMonthsYearFromTheMentionBeforeWhereItIsUnknown() {
        List<String> values = DatesTester.read(
                        "On April 25, 2025, the bank said no. It said yes on Monday and had said maybe on April 3.")
                .dates()
                .stream()
                .map(date -> date.value().value())
                .toList();
        assertEquals(List.of("2025-04-25", "XXXX-WXX-1", "2025-04-03"), values);
    }

    @Test
    void isNotTakenFromAStoryOfThePast() {
        assertEquals(
                "none",
                dateIn("The war began on 1 September 1939. In 1940 it went on, and in 1941, 1942, 1943 and 1944 too; "
                        + "on 8 May 1945 it was over."));
    }

    @Test
    void isNotWrittenWhereItWasGiven() {
        DatesTester given = DatesTester.read("BASEL, May 3, 2024 - Yes.", LocalDate.of(2024, 5, 4));
        assertTrue(given.documentDate().isEmpty());
    }

    @Test
    void anchorsTheTextWhenItStandsInTheWebAddress() {
        for (String url : List.of(
                "https://news.example/2024/05/03/bank.html",
                "https://news.example/2024/may/03/bank",
                "https://news.example/bank-2024-05-03.html",
                "https://news.example/a20240503x.html",
                "https://news.example/99999999/20240503")) {
            assertEquals("2024-05-02", yesterdayAt(url), url);
        }
    }

    @Test
    void doesNotTakeANumberInTheWebAddressForIt() {
        for (String url : List.of(
                "https://news.example/2024/13/03/bank.html",
                "https://news.example/2024/05",
                "https://news.example/20241503",
                "https://news.example/120240503",
                "https://news.example/2024/abc/03",
                "https://news.example/202453")) {
            assertEquals("XXXX-XX-XX", yesterdayAt(url), url);
        }
    }

    @Test
    void isWrittenOnTheFirstLineWhenTheWebAddressTellsIt() {
        String text = "Bank says yes\nIt said so yesterday.";
        Document document = Document.of("a", text).withMetadata(Map.of("url", "https://news.example/2024/05/03/b"));
        Annotation<Timex> date = DatesTester.read(document).documentDate().orElseThrow();
        assertEquals("2024-05-03", date.value().value());
        assertEquals("Bank says yes", date.span().in(text));
        assertEquals("document-date/address", date.evidence().rule());
    }

    private static String yesterdayAt(String url) {
        Document document = Document.of("a", "The bank said yes yesterday.").withMetadata(Map.of("url", url));
        return DatesTester.read(document).dates().get(0).value().value();
    }

    @Test
    void theNoteNamesTheAnchor() {
        DatesTester found = DatesTester.read("Bank says yes\nMay 3, 2024\nThe bank said yes yesterday.");
        String note = found.dates().get(1).evidence().note();
        assertTrue(note.contains("2024-05-03 (\"May 3, 2024\" in the text)"), note);
    }
}
