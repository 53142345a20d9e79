package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTwiceTest {

    private static final int COUNT = 10_000;

    @Test
    void neverDeniesWhatWasSeenTwice() {
        WindowHashes hashes = hashes(1);
        SeenTwice seen = new SeenTwice(2 * COUNT, Long.MAX_VALUE);
        seen.see(hashes, COUNT);
        seen.see(hashes, COUNT);

        assertEquals(COUNT, maybes(seen, hashes));
    }

    @Test
    void tellsWhichOfManyWereSeenTwice() {
        WindowHashes hashes = hashes(3);
        SeenTwice seen = new SeenTwice(1 << 24, Long.MAX_VALUE); // so many places that hardly two share one
        seen.see(hashes, 100);
        seen.see(hashes, 37);

        assertEquals((1L << 17) - 1, seen.maybe(hashes, 20, 84));
        assertEquals(0, seen.maybe(hashes, 37, 101));
    }

    @Test
    void deniesMostOfWhatWasSeenOnce() {
        WindowHashes hashes = hashes(2);
        SeenTwice seen = new SeenTwice(COUNT, Long.MAX_VALUE);
        seen.see(hashes, COUNT);

        assertTrue(maybes(seen, hashes) < 1500);
    }

    @Test
    void deniesWhatWasNeverSeen() {
        assertEquals(0, maybes(new SeenTwice(1, 1024), hashes(4)));
    }

    private static int maybes(SeenTwice seen, WindowHashes hashes) {
        int maybes = 0;
        for (int i = 0; i < COUNT; i += Long.SIZE) {
            maybes += Long.bitCount(seen.maybe(hashes, i, Math.min(COUNT, i + Long.SIZE)));
        }
        return maybes;
    }

    /** Of so many windows of one word, no two of which are the same. */
    private static WindowHashes hashes(int seed) {
        WindowHashes hashes = new WindowHashes(1, new Random(seed).longs(COUNT).toArray());
        hashes.fill(IntStream.range(0, COUNT).toArray(), COUNT);
        return hashes;
    }
}
