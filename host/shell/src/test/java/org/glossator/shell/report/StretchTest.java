package org.glossator.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-14T00:00, 2024-03-15T00:00, Thursday 14 March 2024",
        "2024-03-01T00:00, 2024-04-01T00:00, March 2024",
        "2024-01-01T00:00, 2025-01-01T00:00, 2024",
        "1990-01-01T00:00, 2000-01-01T00:00, 1990 to 1999",
        "2024-03-11T00:00, 2024-03-18T00:00, 11 March 2024 to 17 March 2024",
        "2024-03-14T06:00, 2024-03-14T06:01, 'Thursday 14 March 2024, 06:00'",
        "2024-03-14T06:00, 2024-03-14T12:00, 'Thursday 14 March 2024, 06:00 to 12:00'",
        "2024-03-14T18:00, 2024-03-15T00:00, 'Thursday 14 March 2024, 18:00 to 15 March 2024, 00:00'"
    })
    void isNamedAsAPersonWritesIt(String begin, String end, String words) {
        assertEquals(words, new Stretch(LocalDateTime.parse(begin), LocalDateTime.parse(end), "value").words());
    }
}
