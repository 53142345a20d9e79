package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 59, 63, 64, 65, 127, 128, 1000})
    void areFoundAgainInATextOfAnyLength(int length) {
        Random random = new Random(length);
        Marks marks = new Marks(new int[] {3, length, 3});
        BitSet expected = new BitSet();
        mark(marks, 0, 2);
        mark(marks, 2, 0);
        for (int place = 0; place < length; place++) {
            if (random.nextInt(100) < 80) {
                mark(marks, 1, place);
                expected.set(place);
            }
        }
        assertEquals(expected.cardinality(), marks.count(1));
        for (int place = 0; place <= length; place++) {
            assertEquals(expected.nextSetBit(place), marks.next(1, place), "from " + place);
            if (expected.get(place)) {
                assertEquals(expected.nextClearBit(place), marks.end(1, place), "from " + place);
            }
        }
    }

    @Test
    void ofOneTextAreNotThoseOfTheNext() {
        Marks marks = new Marks(new int[] {64, 64});
        mark(marks, 0, 63);
        assertEquals(64, marks.end(0, 63));
        assertEquals(Marks.NONE, marks.next(0, 64));
        assertEquals(Marks.NONE, marks.next(1, 0));
    }

    private static void mark(Marks marks, int text, int place) {
        marks.mark(text, place & -Long.SIZE, 1L << place);
    }
}
