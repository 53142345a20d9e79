package org.glossator.plugins.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.glossator.plugins.dates.meaning.Direction;
import org.glossator.plugins.dates.reading.RuleWords;
import org.glossator.text.Annotation;
import org.glossator.text.Span;
import org.glossator.text.Timex;

/** Whatever the text, the annotator does not fail, and its findings lie on whole characters, in order and apart. */
final class AnyTextTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    /** What stands between and inside words where texts are damaged, foreign or hostile. */
    private static final List<String> ODD = List.of(
            "\u0000",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\ud835\udfd7",
            "e\u0301",
            "\u0301",
            "\u200b",
            "\u200d",
            "\u200f",
            "\u202e",
            "\ufeff",
            "\u00a0",
            "\u2028",
            "\u0665",
            "\uff11\uff19\uff19\uff19",
            "\u00bd",
            "\u0130",
            "\u017f",
            "\u03a9\u03bc\u03ad\u03c1\u03b1",
            "\r\n",
            "\n\n",
            "\t");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "3",
            "12",
            "29",
            "30",
            "31",
            "59",
            "80",
            "99",
            "100",
            "366",
            "1000",
            "1582",
            "1999",
            "2024",
            "9999",
            "10000",
            "999999999",
            "9999999999",
            "00",
            "007",
            "1e9");

    @Property(tries = 3000)
    void findingsLieOnWholeCharactersInOrderAndApart(@ForAll("texts") String text) {
        check(text, DatesTester.read(text, DAY).dates());
    }

    @Property(tries = 500)
    void findingsOfATextWithoutADateDoToo(@ForAll("texts") String text) {
        DatesTester found = DatesTester.read(text);
        check(text, found.dates());
        check(text, found.documentDate().stream().toList());
        assertEquals(found.dates(), DatesTester.read(text).dates());
    }

    @Property(tries = 500)
    void findingsDoSoWhateverAPersonAsksFor(
            @ForAll("texts") String text, @ForAll boolean dayFirst, @ForAll Direction direction) {
        check(text, DatesTester.read(text, DAY, dayFirst, direction).dates());
        check(text, DatesTester.read(text, null, dayFirst, direction).dates());
    }

    @Property(tries = 150)
    void findingsAreTheSameUnderEveryLocaleAndZoneAndOnEveryThread(@ForAll("texts") String text) {
        List<Annotation<Timex>> expected = DatesTester.read(text).dates();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "lt")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertEquals(expected, DatesTester.read(text).dates(), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        List<CompletableFuture<List<Annotation<Timex>>>> elsewhere = List.of(
                CompletableFuture.supplyAsync(() -> DatesTester.read(text).dates()),
                CompletableFuture.supplyAsync(() -> DatesTester.read(text).dates()));
        elsewhere.forEach(found -> assertEquals(expected, found.join()));
    }

    /** Such a text ended in an exception once. */
    @Example
    void noDayOfAMonthIsTheNoughthOrNinetyNinth() {
        assertEquals("", values("Monday 0st, Friday 99th"));
    }

    private static String values(String text) {
        return DatesTester.read(text, DAY).dates().stream()
                .map(date -> date.value().value())
                .filter(value -> value.startsWith("XXXX-XX"))
                .collect(Collectors.joining(" "));
    }

    private static void check(String text, List<Annotation<Timex>> dates) {
        int free = 0;
        for (Annotation<Timex> date : dates) {
            Span span = date.span();
            assertTrue(free <= span.start(), () -> span + " overlaps the one before in " + text);
            assertTrue(span.start() < span.end() && span.end() <= text.length(), () -> span + " in " + text);
            assertFalse(cutsPair(text, span.start()) || cutsPair(text, span.end()), () -> span + " in " + text);
            free = span.end();
        }
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(RuleWords.words()).flatMap(AnyTextTest::inSomeCase);
        Arbitrary<String> phrases = Arbitraries.of(RuleWords.phrases());
        Arbitrary<String> odd = Arbitraries.of(ODD);
        Arbitrary<String> numbers = Arbitraries.of(NUMBERS);
        Arbitrary<String> months = Arbitraries.of("February", "May", "Sept.", "Friday", "Mon", "AD", "BC", "FY", "Q3");
        Arbitrary<String> signs =
                Arbitraries.of("(", ")", ",", ".", ":", "/", "-", "\u2013", "'s", "\u2019s", "$", "%", "\"");
        Arbitrary<String> part = Arbitraries.oneOf(words, words, phrases, numbers, months, signs, odd);
        Arbitrary<String> spaced = part.list().ofMaxSize(30).map(parts -> String.join(" ", parts));
        Arbitrary<String> joined = part.list().ofMaxSize(30).map(parts -> String.join("", parts));
        Arbitrary<String> repeated = Arbitraries.integers()
                .between(2, 12)
                .flatMap(times -> part.list().ofMaxSize(4).map(parts -> (String.join(" ", parts) + " ").repeat(times)));
        return Arbitraries.oneOf(spaced, joined, repeated, Arbitraries.strings().ofMaxLength(60));
    }

    private static Arbitrary<String> inSomeCase(String word) {
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return Arbitraries.of(word, capital, word.toUpperCase(Locale.ROOT));
    }

    @Example
    void noExpressionReachesOverABlankLine() {
        DatesTester.check(
                "Doors open [[10:30 a.m.|2024-05-15T10:30]]\n\n[[Monday|2024-05-13]] was wet. Meeting: [[May 5|2024-05-05]]\n\n"
                        + "[[2019|2019]] was a good year.",
                LocalDate.of(2024, 5, 15));
    }
}
