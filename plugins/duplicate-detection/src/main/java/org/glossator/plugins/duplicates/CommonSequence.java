package org.glossator.plugins.duplicates;

import java.util.function.IntUnaryOperator;

/**
 * How long a sequence of words the whole of one sentence has in common with the words of another, which are added one by one: the longest
 * common subsequence, in a few steps for each word added, whatever the length (the bit vectors of Crochemore et al. 2001 and Hyyrö 2004).
 * Words are numbered from 0 on. Not for use by many threads.
 */
final class CommonSequence {

    private final long[] places; // of each word in the sentence, a bit for each: two numbers for each word
    private final int[] ofSentence;
    private int sentence;
    private int length;
    private long low;
    private long high;

    /** @param words how many different words there are */
    CommonSequence(int words) {
        places = new long[2 * words];
        ofSentence = new int[words];
    }

    /** Takes another sentence, of the words at the places from start (inclusive) to end (exclusive), 128 at most. */
    void of(IntUnaryOperator words, int start, int end) {
        sentence++;
        length = end - start;
        for (int i = start; i < end; i++) {
            int word = words.applyAsInt(i);
            if (ofSentence[word] != sentence) {
                ofSentence[word] = sentence;
                places[2 * word] = 0;
                places[2 * word + 1] = 0;
            }
            places[2 * word + (i - start >> 6)] |= 1L << i - start;
        }
    }

    /** Whether the word stands in the sentence. */
    boolean has(int word) {
        return ofSentence[word] == sentence;
    }

    /** Begins anew with no words of the other sentence. */
    void clear() {
        low = -1;
        high = -1;
    }

    void add(int word) {
        if (!has(word)) {
            return;
        }
        long inLow = low & places[2 * word];
        long inHigh = high & places[2 * word + 1];
        long sum = low + inLow;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        high = high + inHigh + carry | high & ~inHigh;
        low = sum | low & ~inLow;
    }

    /** The length of the longest common sequence of the sentence and the words added since it was cleared. */
    int size() {
        int others = length <= Long.SIZE
                ? Long.bitCount(low << -length)
                : Long.bitCount(low) + Long.bitCount(high << -length);
        return length - others;
    }
}
