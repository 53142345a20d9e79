package org.glossator.plugins.duplicates;

import java.util.BitSet;

/**
 * How alike two stretches of words are, by their sets of 5-grams.
 *
 * @param here the share of the first one's
 * @param there the share of the other one's
 */
record Overlap(double jaccard, double here, double there) {

    private static final int[] OFFSETS = {0, 1, 2, 3, 4};

    /** Both have a 5-gram at least. */
    static Overlap of(int[] words, int start, int end, int[] others, int from, int to) {
        int most = end - start + to - from;
        GramTable grams = new GramTable(new int[][] {words, others}, OFFSETS, most);
        for (int place = start; place + Grams.WORDS <= end; place++) {
            grams.add(0, place, grams.hash(0, place));
        }
        int here = grams.size();
        BitSet both = new BitSet(here);
        for (int place = from; place + Grams.WORDS <= to; place++) {
            int gram = grams.add(1, place, grams.hash(1, place));
            if (gram < here) {
                both.set(gram);
            }
        }
        double common = both.cardinality();
        double there = grams.size() - here + common;
        return new Overlap(common / grams.size(), common / here, common / there);
    }
}
