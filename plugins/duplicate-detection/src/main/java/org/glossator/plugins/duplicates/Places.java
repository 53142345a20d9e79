package org.glossator.plugins.duplicates;

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

    static void pack(Words words, String text, Interner gaps, Packed out) {
        char[] buffer = new char[LONGEST];
        int at = 0;
        for (int i = 0; i < words.size; i++) {
            if (i > 0 && words.starts[i] < at) {
                out.add(JOINED);
            } else {
                gap(out, text, at, words.starts[i], gaps, buffer);
                at = words.starts[i];
            }
            int end = Math.max(at, words.ends[i]);
            out.add(end - at);
            at = end;
        }
        gap(out, text, at, text.length(), gaps, buffer);
    }

    private static void gap(Packed out, String text, int start, int end, Interner gaps, char[] buffer) {
        if (end - start == 1 && text.charAt(start) == ' ') {
            out.add(SPACE);
        } else if (end - start > LONGEST) {
            out.add(LONG);
            out.add(end - start);
        } else {
            text.getChars(start, end, buffer, 0);
            out.add(FIRST + gaps.intern(buffer, 0, end - start));
        }
    }

    static Places unpack(byte[] packed, int words, Interner gaps) {
        Places places = new Places(gaps, words);
        Packed.Reader in = new Packed.Reader(packed);
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

    private int gap(Packed.Reader in, int index) {
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

    /** Whether a space and nothing else stands before the word. */
    boolean isSpace(int word) {
        return codes[word] == SPACE;
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
}
