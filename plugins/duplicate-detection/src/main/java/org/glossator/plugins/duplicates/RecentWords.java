package org.glossator.plugins.duplicates;

import java.util.Arrays;

/** The words of texts, those that were asked for last kept at hand. Not for use by many threads. */
final class RecentWords {

    private static final int PLACES = 256;

    /** Longer texts take up much room, and share a few places. */
    private static final int LONG = 1 << 13;

    private static final int LONG_PLACES = 4;

    private final Texts texts;
    private final int[] known = new int[PLACES + LONG_PLACES];
    private final int[][] words = new int[PLACES + LONG_PLACES][];

    RecentWords(Texts texts) {
        this.texts = texts;
        Arrays.fill(known, Texts.NONE);
    }

    /** The numbers of the text's words; not to be written to. */
    int[] of(int text) {
        int at = texts.length(text) < LONG ? text % PLACES : PLACES + text % LONG_PLACES;
        if (known[at] != text) {
            words[at] = texts.words(text);
            known[at] = text;
        }
        return words[at];
    }
}
