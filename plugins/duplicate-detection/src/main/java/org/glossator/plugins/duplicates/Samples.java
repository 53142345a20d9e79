package org.glossator.plugins.duplicates;

/**
 * Samples texts: of the windows of each run of so many words it takes the one with the smallest hash among as many neighbours as make up a
 * run, so that equal runs have equal samples (winnowing: Schleimer, Wilkerson and Aiken 2003). Not for use by many threads.
 */
final class Samples {

    /** Is told of each sampled window of a text, from the first to the last. */
    interface Taker {

        /**
         * @param place where the window begins
         * @param back how far back the sample before is; 0 when there is none next to it
         */
        void take(int place, int back);
    }

    private static final int MOST_NEIGHBOURS = 4;
    private static final int NONE = -1;

    private final Texts texts;
    private final Marks marks;
    private final int neighbours;
    private final int width;
    private final WindowHashes hashes;

    /**
     * @param marks the places where a 5-gram begins that may stand in another place too
     * @param run fewest words of a run, eight at least
     */
    Samples(Texts texts, Marks marks, int run) {
        this.texts = texts;
        this.marks = marks;
        neighbours = Math.min(MOST_NEIGHBOURS, run - Grams.WORDS + 1);
        width = run - neighbours + 1;
        hashes = texts.windows(width);
    }

    /** Samples the text wherever all 5-grams of a run are marked. */
    void read(int text, Taker taker) {
        int needed = width + neighbours - Grams.WORDS;
        boolean filled = false;
        for (int from = marks.next(text, 0); from != Marks.NONE; ) {
            int end = marks.end(text, from);
            if (end - from >= needed) {
                if (!filled) {
                    hashes.fill(texts.words(text));
                    filled = true;
                }
                read(from + needed - 1, end, taker);
            }
            from = marks.next(text, end);
        }
    }

    /** A stretch: for each 5-gram that may end a run, one of the windows before. */
    private void read(int from, int end, Taker taker) {
        int sampled = NONE;
        for (int gram = from; gram < end; gram++) {
            int place = least(sampled, gram + Grams.WORDS - width);
            if (place != sampled) {
                taker.take(place, sampled == NONE ? 0 : place - sampled);
                sampled = place;
            }
        }
    }

    /** The window with the smallest hash, of equal ones the last, among the neighbours that end with the last one. */
    private int least(int sampled, int last) {
        int first = last - neighbours + 1;
        int least = sampled >= first ? sampled : first;
        for (int place = sampled >= first ? last : first + 1; place <= last; place++) {
            least = hashes.at(place) <= hashes.at(least) ? place : least;
        }
        return least;
    }

    /** The hash of a window of the text that was read last. */
    long hash(int place) {
        return hashes.at(place);
    }
}
