package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordNumbersTest {

    @Test
    void unpacksWhatWasPackedAtEveryWidth() {
        int[] numbers = {0, 1, 127, 32_767, 32_768, 32_769, 65_535, 65_536, 1 << 30, Integer.MAX_VALUE, 5};

        assertArrayEquals(numbers, unpacked(WordNumbers.pack(numbers), numbers.length));
    }

    @Test
    void unpacksAnyNumbers() {
        int[] numbers = new Random(7)
                .ints(10_000, 0, Integer.MAX_VALUE)
                .map(n -> n >>> n % 31)
                .toArray();

        assertArrayEquals(numbers, unpacked(WordNumbers.pack(numbers), numbers.length));
    }

    @Test
    void aFrequentWordTakesTwoBytes() {
        assertEquals(6, WordNumbers.pack(new int[] {3, 32_767, 0}).length);
        assertEquals(4, WordNumbers.pack(new int[] {32_768}).length);
    }

    private static int[] unpacked(byte[] packed, int count) {
        int[] numbers = new int[count];
        WordNumbers.unpack(packed, numbers, count);
        return numbers;
    }
}
