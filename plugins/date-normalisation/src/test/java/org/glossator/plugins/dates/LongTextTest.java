package org.glossator.plugins.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long and odd texts take time in proportion to their length. The limit is far above what is needed, for loaded machines. */
final class LongTextTest {

    private static final int LENGTH = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "the ",
                "two hundred ",
                "1999-",
                "twenty-",
                "12:",
                "the third quarter of ",
                "\ud800",
                "\"",
                "May ",
                "9999999999",
                "a.",
                "\u0301",
                "\ud83d\ude00",
                "\u0000",
                "\u202e1999 ",
                "the                                 ",
                "between 1 and 2 and ",
                "Monday, May 5, ",
                "(((((1999)",
                "on the eve of the eve of "
            })
    void isReadInLinearTime(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> DatesTester.read(text));
    }

    /** Sixteen times as long, since what looks back over its sentence at each date would still be fast enough on a short one. */
    @ParameterizedTest
    @ValueSource(strings = {"1999 "})
    void isReadInLinearTimeThoughASentenceHoldsManyDates(String unit) {
        String text = unit.repeat(LENGTH * 16 / unit.length());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> DatesTester.read(text));
    }

    @Test
    void everyRepeatedDateIsFound() {
        assertEquals(
                10_000,
                DatesTester.read("On 2024-04-26. ".repeat(10_000)).dates().size());
    }

    @Test
    void stopsWhenTheHostAsks() {
        DatesAnnotator annotator = new DatesAnnotator(DatesParameters.standard(), () -> true);
        Document document = Document.of("1", "He came today.");
        assertThrows(CancellationException.class, () -> annotator.annotate(document, new DatesTester()));
    }
}
