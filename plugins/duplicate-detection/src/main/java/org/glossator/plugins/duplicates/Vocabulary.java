package org.glossator.plugins.duplicates;

import org.jspecify.annotations.Nullable;

/**
 * Numbers words, as an {@link Interner} does. Words of up to nine ASCII characters, most of any English text, are known by those characters
 * as one number of 63 bits, without a hash of them and a look at each. Each such word has one place, which the first to come keeps: that is
 * mostly a frequent one. Safe for use by many threads: what one does not see yet it asks of the interner, which tells the same.
 */
final class Vocabulary {

    private static final int LONGEST = 9;
    private static final int BITS = 7;
    private static final int PLACES = 1 << 15;

    private final Interner numbers = new Interner();
    private final @Nullable Known[] places = new Known[PLACES];

    /** The number of the characters from start (inclusive) to end (exclusive), none of which is NUL. */
    int number(char[] letters, int start, int end) {
        if (end - start > LONGEST) {
            return numbers.intern(letters, start, end);
        }
        long word = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            word = word << BITS | letters[i];
            all |= letters[i];
        }
        return all < 1 << BITS ? known(word, letters, start, end) : numbers.intern(letters, start, end);
    }

    /** For each number a 64-bit hash of its word, which does not depend on the order of calls. */
    long[] hashes() {
        return numbers.hashes();
    }

    private int known(long word, char[] letters, int start, int end) {
        int place = (int) (word * 0x9E3779B97F4A7C15L >>> 49);
        Known there = places[place];
        if (there != null && there.word == word) {
            return there.number;
        }
        int number = numbers.intern(letters, start, end);
        if (there == null) {
            places[place] = new Known(word, number);
        }
        return number;
    }

    /** Its fields are final, so that a thread that sees one sees it whole. */
    private record Known(long word, int number) {}
}
