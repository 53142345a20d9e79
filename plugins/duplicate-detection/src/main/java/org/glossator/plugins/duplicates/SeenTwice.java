package org.glossator.plugins.duplicates;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Tells of a hash whether it may have been seen twice: never wrong when it says no. It keeps the windows that stand in one place only, most
 * of any corpus, out of the tables. Two bits side by side, seen and seen again, for each of four to eight times as many hashes as were
 * announced. Safe for use by many threads.
 */
final class SeenTwice {

    private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);

    private static final int BATCH = 64;

    private final long[] bits;

    /**
     * @param announced about how many hashes will be seen
     * @param most bytes that it may take; with fewer it says maybe more often
     */
    SeenTwice(long announced, long most) {
        long wanted = Math.min(1L << 28, Long.highestOneBit(announced / 8 + 1) * 2);
        long size = Math.max(16, Math.min(wanted, Long.highestOneBit(most / Long.BYTES)));
        bits = new long[(int) size];
    }

    /** Sees the first so many of these. Looks at some before it writes, since one wait for memory then does for all of them. */
    void see(WindowHashes hashes, int count) {
        long[] before = new long[BATCH];
        for (int from = 0; from < count; from += BATCH) {
            int many = Math.min(count - from, BATCH);
            for (int i = 0; i < many; i++) {
                before[i] = bits[place(hashes.at(from + i))];
            }
            for (int i = 0; i < many; i++) {
                see(hashes.at(from + i), before[i]);
            }
        }
    }

    private void see(long hash, long before) {
        long seen = 1L << ((int) hash & 31) * 2;
        if ((before & seen << 1) == 0 && ((long) WORDS.getAndBitwiseOr(bits, place(hash), seen) & seen) != 0) {
            WORDS.getAndBitwiseOr(bits, place(hash), seen << 1);
        }
    }

    /** For each of these hashes, 64 at most, a bit, from the lowest on. Branches on none, so that they wait for memory together. */
    long maybe(WindowHashes hashes, int start, int end) {
        long maybe = 0;
        for (int i = start; i < end; i++) {
            long hash = hashes.at(i);
            maybe |= (bits[place(hash)] >>> ((int) hash & 31) * 2 + 1 & 1) << i - start;
        }
        return maybe;
    }

    private int place(long hash) {
        return (int) (hash >>> 5) & bits.length - 1;
    }
}
