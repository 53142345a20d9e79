package org.glossator.plugins.duplicates;

/**
 * Tells of a hash whether it may have been seen twice: never wrong when it says no. It keeps the grams that stand in one place only, most
 * of any corpus, out of the table; two bits for each of about eight times as many hashes as were announced.
 */
final class SeenTwice {

    private final long[] once;
    private final long[] twice;

    SeenTwice(long announced) {
        long words = Math.max(16, Math.min(1L << 28, Long.highestOneBit(announced / 8 + 1) * 2));
        once = new long[(int) words];
        twice = new long[(int) words];
    }

    void see(long hash) {
        int word = (int) (hash >>> 6) & once.length - 1;
        long bit = 1L << hash;
        twice[word] |= once[word] & bit;
        once[word] |= bit;
    }

    boolean maybe(long hash) {
        return (twice[(int) (hash >>> 6) & once.length - 1] & 1L << hash) != 0;
    }
}
