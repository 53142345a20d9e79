package org.glossator.plugins.duplicates;

/**
 * Samples texts: of the windows of each run of so many words it takes the one with the smallest hash among as many neighbours as make up a
 * run, so that equal runs have equal samples (winnowing: Schleimer, Wilkerson and Aiken 2003). Not for use by many threads.
 */
final class Samples {

    /** Is told of each sampled window of a text, from the first to the last. */
    interface Taker {

        /**
         * A group is as many neighbours as make up a run; it is told by the last of them.
         *
         * @param place where the window begins
         * @param firstGroup how far behind the window the first group ends of which it is the sample
         * @param lastGroup how far behind it the last one ends
         * @param back how far back a sample is that reaches so far that the group before the first lies behind it; 0 when there is none
         */
        void take(int place, int firstGroup, int lastGroup, int back);
    }

    private static final int MOST_NEIGHBOURS = 4;
    private static final int NONE = -1;

    private final Texts texts;
    private final Marks marks;
    private final int neighbours;
    private final int width;
    private final WindowHashes hashes;
    private final IntList sampled = new IntList();

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
                    hashes.fill(texts.sheetOf(text));
                    filled = true;
                }
                read(from + needed - 1, end, taker);
            }
            from = marks.next(text, end);
        }
    }

    /** A stretch: for each 5-gram that may end a run, one of the windows before. */
    private void read(int from, int end, Taker taker) {
        sampled.clear();
        int place = NONE;
        int firstGroup = 0;
        for (int gram = from; gram < end; gram++) {
            int group = gram + Grams.WORDS - width;
            int least = least(place, group);
            if (least != place) {
                if (place != NONE) {
                    take(place, firstGroup, group - 1, taker);
                }
                place = least;
                firstGroup = group;
            }
        }
        take(place, firstGroup, end - 1 + Grams.WORDS - width, taker);
    }

    private void take(int place, int firstGroup, int lastGroup, Taker taker) {
        int at = sampled.size() - 1;
        while (at >= 0 && sampled.get(at) > firstGroup - neighbours) {
            at--;
        }
        taker.take(place, firstGroup - place, lastGroup - place, at < 0 ? 0 : place - sampled.get(at));
        sampled.add(place);
    }

    /** How many windows make up a group. */
    int neighbours() {
        return neighbours;
    }

    /** How many words make up a window. */
    int width() {
        return width;
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
