package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Counts in how many texts each gram of a part stands, and remembers where they stood. The texts come one after the other, each to its
 * end. Not for use by many threads.
 */
final class GramCounts {

    private static final int NONE = -1;

    private final HashIndex index = new HashIndex();
    private final int[] ends;
    private long[] states = new long[1 << 10]; // the last text, and in how many
    private int[] hits = new int[1 << 12];
    private int size;

    /** @param texts how many texts will come */
    GramCounts(int texts) {
        ends = new int[texts];
    }

    /** Whether the text, which is the one before or a later one, had not this gram before. */
    boolean count(long hash, int text) {
        int gram = index.add(hash);
        if (gram == states.length) {
            states = Arrays.copyOf(states, gram + (gram >> 1));
        }
        int texts = (int) states[gram];
        if (texts > 0 && (int) (states[gram] >>> 32) == text) {
            return false;
        }
        states[gram] = (long) text << 32 | texts + 1;
        hits = size == hits.length ? Arrays.copyOf(hits, size + (size >> 1)) : hits;
        hits[size++] = gram;
        return true;
    }

    void end(int text) {
        ends[text] = size;
    }

    /**
     * Gives numbers from base on to the grams that stand in two texts or more.
     *
     * @return in how many texts each of them stands
     */
    int[] number(int base) {
        int[] frequencies = new int[shared()];
        int next = 0;
        for (int gram = 0; gram < index.size(); gram++) {
            int texts = (int) states[gram];
            states[gram] = texts > 1 ? base + next : NONE;
            if (texts > 1) {
                frequencies[next++] = texts;
            }
        }
        return frequencies;
    }

    /** How many grams stand in two texts or more. */
    int shared() {
        int shared = 0;
        for (int gram = 0; gram < index.size(); gram++) {
            shared += (int) states[gram] > 1 ? 1 : 0;
        }
        return shared;
    }

    /**
     * Writes the numbers of the text's grams, once they are given, from there on.
     *
     * @return how many
     */
    int collect(int text, int[] into, int from) {
        int at = from;
        for (int hit = text == 0 ? 0 : ends[text - 1]; hit < ends[text]; hit++) {
            int number = (int) states[hits[hit]];
            if (number != NONE) {
                into[at++] = number;
            }
        }
        return at - from;
    }

    /** Most that {@link #collect} may write. */
    int most(int text) {
        return ends[text] - (text == 0 ? 0 : ends[text - 1]);
    }
}
