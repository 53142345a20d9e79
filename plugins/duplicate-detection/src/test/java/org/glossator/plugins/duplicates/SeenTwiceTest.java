package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTwiceTest {

    @Test
    void neverDeniesWhatWasSeenTwice() {
        long[] hashes = new Random(1).longs(10_000).toArray();
        SeenTwice seen = new SeenTwice(20_000, Long.MAX_VALUE);
        for (int round = 0; round < 2; round++) {
            for (long hash : hashes) {
                seen.see(hash);
            }
        }

        assertTrue(IntStream.range(0, hashes.length).allMatch(i -> seen.maybe(hashes[i])));
    }

    @Test
    void deniesMostOfWhatWasSeenOnce() {
        long[] hashes = new Random(2).longs(10_000).toArray();
        SeenTwice seen = new SeenTwice(10_000, Long.MAX_VALUE);
        for (long hash : hashes) {
            seen.see(hash);
        }

        assertTrue(IntStream.range(0, hashes.length)
                        .filter(i -> seen.maybe(hashes[i]))
                        .count()
                < 1500);
    }

    @Test
    void deniesWhatWasNeverSeen() {
        assertFalse(new SeenTwice(1, 1024).maybe(42));
    }
}
