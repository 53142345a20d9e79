package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Property
    void unpacksWhatWasPacked(@ForAll("texts") String text) {
        Words words = Scanned.of(text).words();
        Places places = places(text);
        for (int i = 0; i < words.size; i++) {
            if (!places.joined(i)) {
                assertEquals(words.starts[i], places.start(i));
            }
            assertEquals(words.ends[i], places.end(i));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "bc", " ", ", ", ".\n", "\u00bd", "-".repeat(70), "word".repeat(60), "\ud83d\ude00")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Test
    void tellsWhatStandsBeforeAWord() {
        assertEquals(", \"", places("He said, \"yes\".").gap(2));
    }

    @Test
    void tellsWhatStandsAtTheEnd() {
        assertEquals("\".", places("He said, \"yes\".").gap(3));
    }

    @Test
    void keepsOnlyTheLengthOfALongGap() {
        Places places = places("a" + "-".repeat(100) + "b");

        assertEquals("", places.gap(1));
        assertEquals(101, places.start(1));
    }

    @Test
    void marksTheSecondWordOfACharacter() {
        Places places = places("\u00bd a");

        assertFalse(places.joined(0));
        assertTrue(places.joined(1));
        assertFalse(places.joined(2));
    }

    private static Places places(String text) {
        Interner gaps = new Interner();
        Words words = Scanned.of(text).words();
        Packed packed = new Packed(16);
        Places.pack(words, text, gaps, packed);
        return Places.unpack(packed.bytes(), words.size, gaps);
    }
}
