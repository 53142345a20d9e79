package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PatternTest {

    private static List<String> rows(String pattern) {
        return Pattern.rows(pattern, new Elements.Shared()).stream()
                .map(row -> String.join(
                        " ",
                        row.stream()
                                .map(step -> (step.touching() ? "~" : "") + step.name())
                                .toList()))
                .toList();
    }

    @Test
    void anOptionalStepIsTakenOrLeft() {
        assertEquals(List.of("MONTH , YEAR", "MONTH YEAR"), rows("MONTH ,? YEAR"));
    }

    @Test
    void aGroupHoldsAlternatives() {
        assertEquals(List.of("a UNIT", "NUMBER UNIT"), rows("( a | NUMBER ) UNIT"));
    }

    @Test
    void aGroupMayBeOptional() {
        assertEquals(List.of("MONTH , ~YEAR", "MONTH"), rows("MONTH ( , ~YEAR )?"));
    }

    @Test
    void anUnknownElementIsRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> rows("MONTHS"));
        assertTrue(e.getMessage().contains("[MONTHS]"), e.getMessage());
    }

    @Test
    void anOpenGroupIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> rows("( MONTH YEAR"));
    }

    @Test
    void anEmptyRowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> rows("MONTH?"));
    }
}
