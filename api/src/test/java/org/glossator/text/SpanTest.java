package org.glossator.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void countsUtf16CodeUnits() {
        assertEquals("b", new Span(3, 4).in("\ud83d\ude00ab"));
    }

    @Test
    void doesNotOverlapWhatItOnlyTouches() {
        assertFalse(new Span(0, 3).overlaps(new Span(3, 5)));
        assertTrue(new Span(0, 4).overlaps(new Span(3, 5)));
    }

    @Test
    void doesNotContainItsEnd() {
        assertTrue(new Span(1, 3).contains(2));
        assertFalse(new Span(1, 3).contains(3));
        assertTrue(new Span(1, 3).contains(new Span(3, 3)));
    }

    @Test
    void ordersByStartThenEnd() {
        List<Span> sorted = List.of(new Span(2, 3), new Span(0, 9), new Span(0, 1)).stream()
                .sorted()
                .toList();
        assertEquals(List.of(new Span(0, 1), new Span(0, 9), new Span(2, 3)), sorted);
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    }
}
