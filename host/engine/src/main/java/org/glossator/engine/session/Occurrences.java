package org.glossator.engine.session;

import org.jspecify.annotations.Nullable;

/**
 * Where words stand in a text, if they do so once. The first questions are answered by searching it; when more are asked, each at the price
 * of the whole text, an index of short pieces is made, and a question costs no more than what is looked up in it. For one thread.
 */
final class Occurrences {

    static final int NONE = -1;
    static final int SEVERAL = -2;

    private static final int SEARCHED = 32; // questions

    private final String text;
    private int asked;
    private @Nullable Pieces pieces; // null: not so much was asked yet

    Occurrences(String text) {
        this.text = text;
    }

    boolean isOnce(String words) {
        return only(words) >= 0;
    }

    /** Where the words begin; {@link #NONE}, or {@link #SEVERAL} where they stand twice at least. */
    int only(String words) {
        asked++;
        if (asked > SEARCHED && pieces == null) {
            pieces = new Pieces(text);
        }
        return pieces != null && pieces.areFor(words) ? pieces.only(words) : searched(words);
    }

    private int searched(String words) {
        int first = words.isEmpty() ? NONE : text.indexOf(words);
        return first >= 0 && text.indexOf(words, first + 1) >= 0 ? SEVERAL : first;
    }

    /** The places of every piece of so many units; of a long text those alone that begin at every second, third … unit. */
    private static final class Pieces {

        private static final int SHORT = 1 << 18; // units of a text in which short words are looked for too
        private static final int MOST = 1 << 22; // places, so that no text costs more than some 50 MB
        private static final int LOOKED_AT = 256; // units of the words, for a piece that is rare

        private final String text;
        private final int size; // units of a piece
        private final int step;
        private final int bits;
        private final int[] starts; // in the places, by hash; one more at the end
        private final int[] places; // one hash after another, each in text order

        Pieces(String text) {
            this.text = text;
            this.size = text.length() <= SHORT ? 4 : 8;
            this.step = 1 + text.length() / MOST;
            int count = Math.max(0, (text.length() - size) / step + 1);
            this.bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(count));
            this.starts = new int[(1 << bits) + 2];
            this.places = new int[count];
            fill(count);
        }

        private void fill(int count) {
            for (int i = 0; i < count; i++) {
                starts[hash(text, i * step) + 2]++;
            }
            for (int i = 2; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            for (int i = 0; i < count; i++) {
                places[starts[hash(text, i * step) + 1]++] = i * step;
            }
        }

        private int hash(String of, int at) {
            long hash = 0;
            for (int i = at; i < at + size; i++) {
                hash = (hash + of.charAt(i)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            return (int) (hash >>> (64 - bits));
        }

        /** Wherever words so long stand, a piece of them is known. */
        boolean areFor(String words) {
            return words.length() >= size + step - 1;
        }

        int only(String words) {
            int found = NONE;
            for (int from = 0; from < step; from++) {
                int piece = rarest(words, from);
                int hash = hash(words, piece);
                for (int i = starts[hash]; i < starts[hash + 1]; i++) {
                    int at = places[i] - piece;
                    if (at >= 0 && text.startsWith(words, at)) {
                        if (found >= 0) {
                            return SEVERAL;
                        }
                        found = at;
                    }
                }
            }
            return found;
        }

        /** Of the pieces of the words that begin there or some steps behind it, the one with the fewest places. */
        private int rarest(String words, int from) {
            int rarest = from;
            int fewest = Integer.MAX_VALUE;
            int last = Math.min(words.length() - size, Math.max(from, LOOKED_AT));
            for (int at = from; at <= last && fewest > 1; at += step) {
                int hash = hash(words, at);
                int many = starts[hash + 1] - starts[hash];
                if (many < fewest) {
                    rarest = at;
                    fewest = many;
                }
            }
            return rarest;
        }
    }
}
