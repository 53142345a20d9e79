package org.glossator.plugins.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.glossator.text.Annotation;
import org.glossator.text.Timex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiscalStartTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 30);

    private static String intervalOf(String words, String text) {
        return DatesTester.read(text, DAY).dates().stream()
                .filter(date -> date.span().in(text).equals(words))
                .map(Annotation::value)
                .map(FiscalStartTest::interval)
                .findFirst()
                .orElse("not found");
    }

    private static String interval(Timex timex) {
        return timex.value() + " from " + timex.begin() + " to " + timex.end();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            The company's fiscal year ends on September 30. It expects to grow in fiscal 2025.;
            The fiscal year ended Oct. 1. It expects to grow in fiscal 2025.;
            Its financial year begins in October. It expects to grow in fiscal 2025.;
            The fiscal third quarter ended June 30 was good. It expects to grow in fiscal 2025.;
            It grew in the fiscal first quarter that ended on December 31. It expects to grow in fiscal 2025.""")
    void isToldByAnEndOrABeginning(String text) {
        assertEquals("FY2025 from 2024-10-01T00:00 to 2025-10-01T00:00", intervalOf("fiscal 2025", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            It expects to grow in fiscal 2025.;
            The school year ends on June 30. It expects to grow in fiscal 2025.;
            The third quarter of the match ended on June 30. It expects to grow in fiscal 2025.;
            The fiscal year ends on December 31. It expects to grow in fiscal 2025.""")
    void isJanuaryWhereNothingElseIsTold(String text) {
        assertEquals("FY2025 from 2025-01-01T00:00 to 2026-01-01T00:00", intervalOf("fiscal 2025", text));
    }

    @Test
    void movesTheQuartersThatAreNotNamedWithTheirYear() {
        assertEquals(
                "2024-Q3 from 2024-04-01T00:00 to 2024-07-01T00:00",
                intervalOf(
                        "third-quarter",
                        "The company reported a third-quarter profit. Its fiscal year ends on September 30."));
    }

    @Test
    void doesNotMoveTheQuartersOfACalendarYear() {
        assertEquals(
                "2023-Q3 from 2023-07-01T00:00 to 2023-10-01T00:00",
                intervalOf(
                        "the third quarter of 2023",
                        "Trade grew in the third quarter of 2023. The fiscal year ends on September 30."));
    }
}
