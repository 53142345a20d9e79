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

    void see(long hash) {
        int at = place(hash);
        long seen = 1L << ((int) hash & 31) * 2;
        if ((bits[at] & seen << 1) == 0 && ((long) WORDS.getAndBitwiseOr(bits, at, seen) & seen) != 0) {
            WORDS.getAndBitwiseOr(bits, at, seen << 1);
        }
    }

    boolean maybe(long hash) {
        return (bits[place(hash)] >>> ((int) hash & 31) * 2 & 2) != 0;
    }

    private int place(long hash) {
        return (int) (hash >>> 5) & bits.length - 1;
    }
}
