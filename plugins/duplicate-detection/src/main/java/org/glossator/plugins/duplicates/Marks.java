package org.glossator.plugins.duplicates;

/**
 * Marked places of texts, a bit for each word. Safe for use by many threads when each text is marked by one of them, and read by others
 * only after that.
 */
final class Marks {

    static final int NONE = -1;

    private final int[] begins;
    private final long[] bits;

    /** @param lengths of the texts, in words */
    Marks(int[] lengths) {
        begins = new int[lengths.length + 1];
        for (int text = 0; text < lengths.length; text++) {
            begins[text + 1] = begins[text] + lengths[text] / Long.SIZE + 1; // a clear bit at the end of each
        }
        bits = new long[begins[lengths.length]];
    }

    /** Marks those of 64 places whose bits are set; the first place is a multiple of 64. */
    void mark(int text, int first, long places) {
        bits[begins[text] + (first >> 6)] |= places;
    }

    /** How many places of the text are marked. */
    int count(int text) {
        int count = 0;
        for (int at = begins[text]; at < begins[text + 1]; at++) {
            count += Long.bitCount(bits[at]);
        }
        return count;
    }

    /** The first marked place from there on, which is at most its length; NONE when there is none. */
    int next(int text, int place) {
        int last = begins[text + 1];
        int at = begins[text] + (place >> 6);
        for (long left = bits[at] & -1L << place; ; left = bits[at]) {
            if (left != 0) {
                return (at - begins[text] << 6) + Long.numberOfTrailingZeros(left);
            }
            if (++at == last) {
                return NONE;
            }
        }
    }

    /** The first place after a marked one that is not marked. */
    int end(int text, int marked) {
        int at = begins[text] + (marked >> 6);
        long left = ~bits[at] & -1L << marked;
        while (left == 0) {
            left = ~bits[++at];
        }
        return (at - begins[text] << 6) + Long.numberOfTrailingZeros(left);
    }
}
