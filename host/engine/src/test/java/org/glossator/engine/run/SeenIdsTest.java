package org.glossator.engine.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Test
    void knowsEachIdAgainAndNoOther() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 100_000; i++) {
            assertTrue(seen.add("document-" + i));
        }
        for (int i = 0; i < 100_000; i++) {
            assertFalse(seen.add("document-" + i));
        }
        assertTrue(seen.add(""));
        assertFalse(seen.add(""));
        assertTrue(seen.add("document-100000"));
    }

    @Test
    void knowsAFewIdsAgainAndNoOther() {
        SeenIds seen = new SeenIds();
        assertTrue(seen.add("a"));
        assertTrue(seen.add("b"));
        assertFalse(seen.add("a"));
    }

    @Test
    void tellsHalvesOfPairsApartAmongMany() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 100; i++) {
            assertTrue(seen.add("document-" + i));
        }
        assertTrue(seen.add("\ud800"));
        assertTrue(seen.add("\ud801"));
        assertTrue(seen.add("\udc00"));
        assertTrue(seen.add("?"));
        assertFalse(seen.add("\ud801"));
    }
}
