package org.glossator.plugins.duplicates;

/**
 * Tells of a hash whether it may have been seen twice: never wrong when it says no. It keeps the grams that stand in one place only, most
 * of any corpus, out of the table. Two bits side by side, seen and seen again, for each of eight to sixteen times as many hashes as were
 * announced.
 */
final class SeenTwice {

    private final long[] bits;

    SeenTwice(long announced) {
        long size = Math.max(16, Math.min(1L << 29, Long.highestOneBit(announced / 4 + 1) * 2));
        bits = new long[(int) size];
    }

    void see(long hash) {
        int at = place(hash);
        long seen = 1L << ((int) hash & 31) * 2;
        bits[at] |= seen | (bits[at] & seen) << 1;
    }

    boolean maybe(long hash) {
        return (bits[place(hash)] >>> ((int) hash & 31) * 2 & 2) != 0;
    }

    private int place(long hash) {
        return (int) (hash >>> 5) & bits.length - 1;
    }
}
