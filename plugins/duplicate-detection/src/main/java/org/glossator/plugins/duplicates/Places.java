package org.glossator.plugins.duplicates;

import java.io.ByteArrayOutputStream;

/**
 * Where the words of a text stand, and what stands between them. {@link #pack} makes about two bytes a word of it: for each word the
 * number of the gap before it and its own length; last the gap at the end.
 */
final class Places {

    private static final int SPACE = 0;
    private static final int JOINED = 1;
    private static final int LONG = 2;
    private static final int FIRST = 3;

    /** Longer gaps are kept as a length only. */
    private static final int LONGEST = 48;

    private final Interner gaps;
    private final int[] codes;
    private final int[] starts;
    private final int[] ends;

    private Places(Interner gaps, int words) {
        this.gaps = gaps;
        codes = new int[words + 1];
        starts = new int[words];
        ends = new int[words];
    }

    static byte[] pack(Words words, String text, Interner gaps) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(words.size * 2 + 16);
        char[] buffer = new char[LONGEST];
        int at = 0;
        for (int i = 0; i < words.size; i++) {
            if (i > 0 && words.starts[i] < at) {
                write(out, JOINED);
            } else {
                gap(out, text, at, words.starts[i], gaps, buffer);
                at = words.starts[i];
            }
            int end = Math.max(at, words.ends[i]);
            write(out, end - at);
            at = end;
        }
        gap(out, text, at, text.length(), gaps, buffer);
        return out.toByteArray();
    }

    private static void gap(ByteArrayOutputStream out, String text, int start, int end, Interner gaps, char[] buffer) {
        if (end - start == 1 && text.charAt(start) == ' ') {
            write(out, SPACE);
        } else if (end - start > LONGEST) {
            write(out, LONG);
            write(out, end - start);
        } else {
            text.getChars(start, end, buffer, 0);
            write(out, FIRST + gaps.intern(buffer, 0, end - start));
        }
    }

    private static void write(ByteArrayOutputStream out, int number) {
        int rest = number;
        for (; rest >>> 7 != 0; rest >>>= 7) {
            out.write(rest & 0x7f | 0x80);
        }
        out.write(rest);
    }

    static Places unpack(byte[] packed, int words, Interner gaps) {
        Places places = new Places(gaps, words);
        Reader in = new Reader(packed);
        int at = 0;
        for (int i = 0; i < words; i++) {
            at += places.gap(in, i);
            places.starts[i] = at;
            at += in.next();
            places.ends[i] = at;
        }
        places.gap(in, words);
        return places;
    }

    private int gap(Reader in, int index) {
        int code = in.next();
        codes[index] = code;
        return switch (code) {
            case SPACE -> 1;
            case JOINED -> 0;
            case LONG -> in.next();
            default -> gaps.at(code - FIRST).length();
        };
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** What stands before the word; after the last one with their number. Empty where that is long. */
    String gap(int word) {
        return switch (codes[word]) {
            case SPACE -> " ";
            case JOINED, LONG -> "";
            default -> gaps.at(codes[word] - FIRST);
        };
    }

    /** Whether the word comes from the same character as the one before, so that no span can part the two. */
    boolean joined(int word) {
        return codes[word] == JOINED;
    }

    private static final class Reader {

        private final byte[] packed;
        private int at;

        Reader(byte[] packed) {
            this.packed = packed;
        }

        int next() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = packed[at++];
                number |= (part & 0x7f) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }
}
