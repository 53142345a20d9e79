package org.glossator.plugins.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.glossator.text.Annotation;
import org.glossator.text.Timex;

final class AnyTextTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Property(tries = 1500)
    void staysInsideTheTextAndNeverOverlaps(@ForAll("texts") String text) {
        int free = 0;
        for (Annotation<Timex> date : DatesTester.read(text, DAY).dates()) {
            assertTrue(free <= date.span().start(), "overlap in " + text);
            assertTrue(date.span().start() < date.span().end());
            assertTrue(date.span().end() <= text.length());
            free = date.span().end();
        }
    }

    @Property(tries = 300)
    void readsTheSameTextAlikeWithoutADate(@ForAll("texts") String text) {
        assertEquals(DatesTester.read(text).dates(), DatesTester.read(text).dates());
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> words = List.of(
                "May",
                "march",
                "Friday",
                "(",
                ")",
                ",",
                "the",
                "of",
                "last",
                "next",
                "two",
                "hundred",
                "thousand",
                "999999999",
                "1999",
                "31",
                "30",
                "February",
                "29",
                "years",
                "year",
                "ago",
                "later",
                "earlier",
                "million",
                "BC",
                "AD",
                "'",
                "80",
                "s",
                "-",
                "\u2013",
                "quarter",
                "first",
                "half",
                "a",
                "an",
                "and",
                "every",
                "week",
                "p.m.",
                "12",
                ":",
                "59",
                "EST",
                "morning",
                "Christmas",
                "Q3",
                "FY",
                "99",
                "/",
                ".",
                "today",
                "\ud83d\ude00",
                "\ud800",
                "\u0000",
                "\n",
                "decades",
                "centuries",
                "millennia",
                "before",
                "after",
                "early",
                "about",
                "or so",
                "1000",
                "BC",
                "twenty",
                "fifth");
        Arbitrary<String> dates = Arbitraries.of(words).list().ofMaxSize(30).map(list -> String.join(" ", list));
        Arbitrary<String> joined = Arbitraries.of(words).list().ofMaxSize(30).map(list -> String.join("", list));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(60);
        return Arbitraries.oneOf(dates, joined, any);
    }
}
