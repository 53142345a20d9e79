package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.function.IntFunction;

/** What was fetched of texts last, kept at hand. Not for use by many threads. */
final class Recent {

    private static final int PLACES = 256;

    /** From so many words on a text takes up much room, and shares a few places. */
    static final int LONG = 1 << 13;

    private static final int LONG_PLACES = 4;

    private final Texts texts;
    private final IntFunction<int[]> fetch;
    private final int[] known = new int[PLACES + LONG_PLACES];
    private final int[][] fetched = new int[PLACES + LONG_PLACES][];

    Recent(Texts texts, IntFunction<int[]> fetch) {
        this.texts = texts;
        this.fetch = fetch;
        Arrays.fill(known, Texts.NONE);
    }

    static Recent words(Texts texts) {
        return new Recent(texts, texts::words);
    }

    /** Not to be written to. */
    int[] of(int text) {
        int at = texts.length(text) < LONG ? text % PLACES : PLACES + text % LONG_PLACES;
        if (known[at] != text) {
            fetched[at] = fetch.apply(text);
            known[at] = text;
        }
        return fetched[at];
    }
}
