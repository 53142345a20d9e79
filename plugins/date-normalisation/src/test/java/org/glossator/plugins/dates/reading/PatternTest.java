package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatternTest {

    /** Every way through a pattern. */
    private static List<String> rows(String pattern) {
        List<String> rows = new ArrayList<>();
        for (Position position : Pattern.first(pattern, 0, new Steps())) {
            follow(position, "", rows);
        }
        return rows;
    }

    private static void follow(Position position, String before, List<String> rows) {
        Step step = position.step();
        if (step == null) {
            rows.add(before.strip());
            return;
        }
        for (Position next : position.next()) {
            follow(next, before + " " + (step.touching() ? "~" : "") + step.name(), rows);
        }
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
