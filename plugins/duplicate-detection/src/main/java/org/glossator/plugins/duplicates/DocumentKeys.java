package org.glossator.plugins.duplicates;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The 64-bit keys by which a document is found in an index: hashes of the words' letters, the same in any run. Windows of {@value #WINDOW}
 * words are stored at every {@value #STEP}th place only and asked for at every place, so that a run of 15 words that two documents share is
 * always found; a text with fewer than {@value #FEW} windows stores all of them. A digest of the characters and a hash of all words find
 * copies, 5-grams find short texts that are nearly the same.
 */
final class DocumentKeys {

    /** To be raised when the same text would get other keys. */
    static final int VERSION = 1;

    private static final int WINDOW = 8;
    private static final int STEP = 8;
    private static final int FEW = 64;

    /** A shorter text may be half the same as another without {@value #WINDOW} words in a row. */
    private static final int SHORT = 20;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long LETTER = 0xBF58476D1CE4E5B9L;

    /** In rising order, read as numbers without a sign. */
    final long[] stored;

    /** In the same order. */
    final long[] asked;

    final byte[] trace;

    private DocumentKeys(long[] stored, long[] asked, byte[] trace) {
        this.stored = stored;
        this.asked = asked;
        this.trace = trace;
    }

    static DocumentKeys of(Scanned text) {
        long[] hashes = hashes(text.words());
        long[] windows = windows(hashes, WINDOW);
        long[] more = more(text.characters(), hashes);
        int step = windows.length < FEW ? 1 : STEP;
        long[] some = new long[(windows.length + step - 1) / step];
        Arrays.setAll(some, i -> windows[i * step]);
        return new DocumentKeys(sorted(some, more), sorted(windows, more), Trace.of(hashes));
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
