package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Counts in how many texts each gram of a part stands, and remembers where they stood. The texts come one after the other, each to its
 * end. Open addressing, a hash and what is known of it side by side, so that a gram costs one access to memory; and many are looked at
 * before they are counted, since one wait for memory then does for all of them. Not for use by many threads.
 */
final class GramCounts {

    private static final int BATCH = 64;

    private final int[] ends;
    private long[] slots; // a hash; then the last text and in how many, later the number, inverted
    private int[] hits; // slots
    private int grams;
    private int shared;
    private int size;

    /**
     * @param texts how many texts will come
     * @param expected about how many grams of texts
     */
    GramCounts(int texts, long expected) {
        ends = new int[texts];
        int few = (int) Math.min(expected, 1 << 27);
        slots = new long[Integer.highestOneBit(few + 512) * 2];
        hits = new int[few + 512];
    }

    /**
     * Counts the first so many of these hashes.
     *
     * @return how many of them the text, which is the one before or a later one, had not before
     */
    int count(long[] hashes, int many, int text) {
        long[] keys = new long[BATCH];
        int before = size;
        for (int from = 0; from < many; from += BATCH) {
            int batch = Math.min(BATCH, many - from);
            for (int i = 0; i < batch; i++) {
                keys[i] = slots[home(hashes[from + i])];
            }
            for (int i = 0; i < batch; i++) {
                long key = hashes[from + i] == 0 ? 1 : hashes[from + i];
                int home = home(key); // another one when the table has grown meanwhile
                count(key, keys[i] == key && slots[home] == key ? home : slot(key), text);
            }
        }
        return size - before;
    }

    private void count(long key, int slot, int text) {
        long state = slots[slot + 1];
        int texts = (int) state;
        if (texts > 0 && (int) (state >>> 32) == text) {
            return;
        }
        slots[slot] = key;
        slots[slot + 1] = (long) text << 32 | texts + 1;
        hits = size == hits.length ? Arrays.copyOf(hits, size + (size >> 1)) : hits;
        hits[size++] = slot;
        shared += texts == 1 ? 1 : 0;
        if (texts == 0 && ++grams * 10L > slots.length * 3L) {
            grow();
        }
    }

    private int home(long key) {
        return (int) (key >>> 7) & slots.length - 2;
    }

    private int slot(long key) {
        int slot = home(key);
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 2 & slots.length - 2;
        }
        return slot;
    }

    /** The old slots tell meanwhile where their grams are now. */
    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
                old[i] = slot;
            }
        }
        for (int i = 0; i < size; i++) {
            hits[i] = (int) old[hits[i]];
        }
    }

    void end(int text) {
        ends[text] = size;
    }

    /**
     * Gives numbers from base on to the grams that stand in two texts or more, in the order in which they came: those of a text lie close
     * together then, and so does what is kept of them.
     *
     * @return in how many texts each of them stands
     */
    int[] number(int base) {
        int[] frequencies = new int[shared];
        int next = 0;
        for (int hit = 0; hit < size; hit++) {
            long state = slots[hits[hit] + 1];
            if (state >= 0 && (int) state > 1) {
                slots[hits[hit] + 1] = ~(base + next);
                frequencies[next++] = (int) state;
            }
        }
        return frequencies;
    }

    /** How many grams stand in two texts or more. */
    int shared() {
        return shared;
    }

    /**
     * Writes the numbers of the text's grams, once they are given, from the beginning on.
     *
     * @return how many
     */
    int collect(int text, int[] into) {
        int many = 0;
        for (int hit = text == 0 ? 0 : ends[text - 1]; hit < ends[text]; hit++) {
            long state = slots[hits[hit] + 1];
            into[many] = (int) ~state;
            many += state < 0 ? 1 : 0;
        }
        return many;
    }

    /** Most that {@link #collect} may write. */
    int most(int text) {
        return ends[text] - (text == 0 ? 0 : ends[text - 1]);
    }
}
