package org.glossator.plugins.duplicates;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Which documents have the same characters but for white space. */
final class SameCharacters {

    private SameCharacters() {}

    /** For each document the first one with the same characters, which may be itself; blank documents are all different. */
    static int[] firsts(Sheet[] sheets) {
        int[] firsts = new int[sheets.length];
        long[] keys = new long[sheets.length];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(sheets.length);
        int size = 0;
        for (int document = 0; document < sheets.length; document++) {
            firsts[document] = document;
            byte[] digest = sheets[document].characters();
            if (!CharacterDigest.isBlank(digest)) {
                keys[size++] = ByteBuffer.wrap(digest).getLong() >>> bits << bits | document;
            }
        }
        Arrays.sort(keys, 0, size);
        int mask = (1 << bits) - 1;
        for (int from = 0, to; from < size; from = to) {
            for (to = from + 1; to < size && keys[to] >>> bits == keys[from] >>> bits; to++) {
                int document = (int) keys[to] & mask;
                firsts[document] = first(sheets, document, keys, from, to, mask);
            }
        }
        return firsts;
    }

    /** Their digests begin alike, and nearly always the first has the same characters. */
    private static int first(Sheet[] sheets, int document, long[] keys, int from, int to, int mask) {
        for (int i = from; i < to; i++) {
            int before = (int) keys[i] & mask;
            if (sheets[before].sameCharacters(sheets[document])) {
                return before;
            }
        }
        return document;
    }
}
