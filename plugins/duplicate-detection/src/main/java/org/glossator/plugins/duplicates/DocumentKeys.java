package org.glossator.plugins.duplicates;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The 64-bit keys by which a document is found in an index: hashes of the words' letters, the same in any run. Of the windows of
 * {@value #WINDOW} words those are keys that are the least of {@value #WINNOWED} in a row (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD
 * 2003), some 98 of 450, so that a run of 15 words that two documents share always brings them together; of a text with fewer than
 * {@value #FEW} windows all. A digest of the characters and a hash of all words find copies, 5-grams find short texts that are nearly the
 * same. A text of fewer words than such a run is found by any of its windows, for which all windows of the other are kept at hand.
 */
final class DocumentKeys {

    /** To be raised when the same text would get other keys. */
    static final int VERSION = 2;

    private static final int WINDOW = 8;
    private static final int WINNOWED = 8;
    private static final int FEW = 64;

    /** A shorter text may be half the same as another without {@value #WINDOW} words in a row. */
    private static final int SHORT = 20;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long LETTER = 0xBF58476D1CE4E5B9L;

    /** In rising order, read as numbers without a sign. */
    final long[] keys;

    /** Every window of {@value #WINDOW} words, in the same order: what is asked for among texts that are shorter than a run. */
    final long[] windows;

    final byte[] trace;

    private DocumentKeys(long[] keys, long[] windows, byte[] trace) {
        this.keys = keys;
        this.windows = windows;
        this.trace = trace;
    }

    static DocumentKeys of(Scanned text) {
        long[] hashes = hashes(text.words());
        long[] windows = windows(hashes, WINDOW);
        long[] more = more(text.characters(), hashes);
        return new DocumentKeys(
                sorted(windows.length < FEW ? windows : winnowed(windows), more),
                sorted(windows, new long[0]),
                Trace.of(hashes));
    }

    /** Those that are the least of some {@value #WINNOWED} in a row, the last of equal ones. */
    private static long[] winnowed(long[] windows) {
        long[] some = new long[windows.length];
        int size = 0;
        int least = -1;
        for (int end = WINNOWED; end <= windows.length; end++) {
            int from = end - WINNOWED;
            int before = least;
            if (least < from) {
                least = from;
                for (int i = from + 1; i < end; i++) {
                    least = windows[i] <= windows[least] ? i : least;
                }
            } else if (windows[end - 1] <= windows[least]) {
                least = end - 1;
            }
            if (least != before) {
                some[size++] = windows[least];
            }
        }
        return Arrays.copyOf(some, size);
    }

    /** Whether the text is too short for one key in common to mean little. */
    boolean isShort() {
        return trace.length < FEW + WINDOW;
    }

    private static long[] more(byte[] digest, long[] hashes) {
        if (CharacterDigest.isBlank(digest)) {
            return new long[0];
        }
        long[] few = hashes.length < SHORT ? windows(hashes, Grams.WORDS) : new long[0];
        long[] more = Arrays.copyOf(few, few.length + (hashes.length == 0 ? 1 : 2));
        more[few.length] = ByteBuffer.wrap(digest).getLong();
        if (hashes.length > 0) {
            more[few.length + 1] = windows(hashes, hashes.length)[0];
        }
        return more;
    }

    private static long[] hashes(Words words) {
        long[] hashes = new long[words.size];
        for (int word = 0; word < hashes.length; word++) {
            long hash = 0;
            for (int i = words.firsts[word]; i < words.firsts[word + 1]; i++) {
                hash = (hash ^ words.letters[i]) * LETTER;
                hash ^= hash >>> 32;
            }
            hashes[word] = hash;
        }
        return hashes;
    }

    /** Rolling; windows of different widths have different hashes. */
    private static long[] windows(long[] hashes, int width) {
        long[] windows = new long[Math.max(0, hashes.length - width + 1)];
        long leaving = 1;
        long sum = 0;
        for (int i = 0; i < Math.min(width, hashes.length); i++) {
            sum = sum * BASE + hashes[i];
            leaving *= BASE;
        }
        for (int i = 0; i < windows.length; i++) {
            windows[i] = finish(sum + width);
            if (i + width < hashes.length) {
                sum = sum * BASE + hashes[i + width] - leaving * hashes[i];
            }
        }
        return windows;
    }

    private static long finish(long sum) {
        long mixed = (sum ^ sum >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    private static long[] sorted(long[] some, long[] more) {
        long[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        flip(all);
        Arrays.sort(all);
        flip(all);
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[size++] = all[i];
            }
        }
        return Arrays.copyOf(all, size);
    }

    private static void flip(long[] keys) {
        for (int i = 0; i < keys.length; i++) {
            keys[i] ^= Long.MIN_VALUE;
        }
    }
}
