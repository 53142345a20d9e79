package org.glossator.plugins.duplicates;

/**
 * One byte for each word of a text. It tells, without the other text, whether two may share a run of so many words: never wrong when it
 * says no. Not for use by many threads.
 */
final class Trace {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final int run;
    private final long leaving;
    private final HashSet64 runs = new HashSet64();

    /** @param run how many words */
    Trace(byte[] trace, int run) {
        this.run = run;
        long power = 1;
        for (int i = 0; i < run; i++) {
            power *= BASE;
        }
        leaving = power;
        runs.clear(trace.length);
        long sum = 0;
        for (int i = 0; i < trace.length; i++) {
            sum = next(sum, trace, i);
            if (i >= run - 1) {
                runs.add(sum);
            }
        }
    }

    static byte[] of(long[] hashes) {
        byte[] trace = new byte[hashes.length];
        for (int i = 0; i < trace.length; i++) {
            trace[i] = (byte) (hashes[i] * BASE >>> 56);
        }
        return trace;
    }

    boolean mayShare(byte[] other) {
        long sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum = next(sum, other, i);
            if (i >= run - 1 && runs.contains(sum)) {
                return true;
            }
        }
        return false;
    }

    /** The sum over the bytes up to there, as many as make a run. */
    private long next(long sum, byte[] trace, int at) {
        long left = at >= run ? leaving * (trace[at - run] + 129L) : 0;
        return sum * BASE + (trace[at] + 129L) - left;
    }
}
