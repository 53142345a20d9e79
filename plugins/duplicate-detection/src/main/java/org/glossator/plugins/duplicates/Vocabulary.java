package org.glossator.plugins.duplicates;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Numbers words, as an {@link Interner} does. Most words of any English text are known by their characters as one number of 64 bits, up to
 * nine of ASCII or twelve from a to z: without a hash of them, a look at each, and more than one place of memory. Each such word has one
 * place, which the first to come keeps: that is mostly a frequent one. Safe for use by many threads: what one does not see yet it asks of
 * the interner, which tells the same.
 */
final class Vocabulary {

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int PLACES = 1 << 16;
    private static final int OTHER = 0;

    private final Interner numbers = new Interner();
    private final long[] slots =
            new long[PLACES * 2]; // of each place the word, written last, and one more than its number

    /** The number of the characters from start (inclusive) to end (exclusive), none of which is NUL. */
    int number(char[] letters, int start, int end) {
        long word = end - start <= 9 ? ascii(letters, start, end) : latin(letters, start, end);
        if (word == OTHER) {
            return numbers.intern(letters, start, end);
        }
        int place = (int) (word * 0x9E3779B97F4A7C15L >>> 48) * 2;
        long there = (long) SLOT.getAcquire(slots, place);
        if (there == word) {
            return (int) slots[place + 1] - 1;
        }
        int number = numbers.intern(letters, start, end);
        if (there == 0 && SLOT.compareAndSet(slots, place + 1, 0, number + 1L)) {
            SLOT.setRelease(slots, place, word);
        }
        return number;
    }

    /** Seven bits for each; OTHER where that is not enough. */
    private static long ascii(char[] letters, int start, int end) {
        long word = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            word = word << 7 | letters[i];
            all |= letters[i];
        }
        return all < 0x80 ? word : OTHER;
    }

    /** Five bits for each, and a sign; OTHER where they are too many, or not from a to z. */
    private static long latin(char[] letters, int start, int end) {
        if (end - start > 12) {
            return OTHER;
        }
        long word = 0;
        int outside = 0;
        for (int i = start; i < end; i++) {
            int letter = letters[i] - 'a';
            word = word << 5 | letter + 1;
            outside |= letter | 'z' - 'a' - letter;
        }
        return outside < 0 ? OTHER : word | Long.MIN_VALUE;
    }

    /** For each number a 64-bit hash of its word, which does not depend on the order of calls. */
    long[] hashes() {
        return numbers.hashes();
    }
}
