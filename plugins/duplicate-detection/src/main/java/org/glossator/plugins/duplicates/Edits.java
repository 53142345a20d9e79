package org.glossator.plugins.duplicates;

/**
 * Tells an edited text from one that only quotes: edits leave words in common everywhere, an excerpt leaves them in one place. Two texts are
 * edits of one when in every tenth of the smaller one so much stands in runs of {@value #RUN} words or more that the other holds too; of two
 * of one length, in both. What is decided depends on the two texts only. Not for use by many threads.
 */
final class Edits {

    private static final int RUN = 4;
    private static final int TENTHS = 10;

    /** In a text with fewer words a tenth is too short to tell anything. */
    private static final int SHORTEST = 50;

    private static final int FEWEST = 5;

    private final double share;
    private final WindowHashes runs;
    private final HashSet64 otherRuns = new HashSet64();

    /** @param share of the words of each tenth */
    Edits(Texts texts, double share) {
        runs = texts.windows(RUN);
        this.share = share;
    }

    /** How many 5-grams a text must share with another one to be worth a look: five, and one in twenty of its own. */
    static int fewest(int distinct) {
        return Math.max(FEWEST, (distinct + 19) / 20);
    }

    boolean isEdited(int[] one, int[] other) {
        return Math.min(one.length, other.length) >= SHORTEST
                && (one.length > other.length || leastTenth(one, other) >= share)
                && (one.length < other.length || leastTenth(other, one) >= share);
    }

    /** The share of shared words in that tenth of the smaller text that has fewest. */
    private double leastTenth(int[] smaller, int[] larger) {
        int count = runs.fill(larger, larger.length);
        otherRuns.clear(count);
        for (int i = 0; i < count; i++) {
            otherRuns.add(runs.at(i));
        }
        int own = runs.fill(smaller, smaller.length);
        double least = 1;
        int word = 0;
        int until = 0;
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            int begin = word;
            int end = (int) ((long) smaller.length * tenth / TENTHS);
            int shared = 0;
            for (; word < end; word++) {
                if (word < own && otherRuns.contains(runs.at(word))) {
                    until = word + RUN;
                }
                shared += word < until ? 1 : 0;
            }
            least = Math.min(least, (double) shared / (end - begin));
        }
        return least;
    }
}
