package org.glossator.plugins.duplicates;

/** Counts the 5-grams of two texts by comparison of their words, so that no hash can lie. Not for use by many threads. */
final class Proof {

    private static final int[] OFFSETS = {0, 1, 2, 3, 4};

    private int text = Texts.NONE;
    private int longText = Texts.NONE;
    private GramTable grams = table(new int[0]);
    private GramTable longGrams = grams;
    private int[] counted = {};
    private int pairs;
    private int otherDistinct;
    private int common;

    /**
     * Counts the grams of a text and of another; the same one several times in a row costs little, and so does a long other one.
     *
     * @param known how many different grams the other one has; 0 when that is not known
     */
    void count(int one, int[] words, int other, int[] others, int known) {
        if (text != one) {
            text = one;
            grams = table(words);
            counted = new int[grams.size()];
        }
        pairs++;
        if (others.length >= Recent.LONG) {
            countIn(words, other, others);
            return;
        }
        common = 0;
        for (int place = 0; place + Grams.WORDS <= others.length; place++) {
            int gram = grams.find(others, place);
            if (gram != GramTable.NONE && counted[gram] != pairs) {
                counted[gram] = pairs;
                common++;
            }
        }
        otherDistinct = known == 0 ? table(others).size() : known;
    }

    private void countIn(int[] words, int other, int[] others) {
        if (longText != other) {
            longText = other;
            longGrams = table(others);
        }
        common = 0;
        for (int gram = 0; gram < grams.size(); gram++) {
            common += longGrams.find(words, grams.place(gram)) == GramTable.NONE ? 0 : 1;
        }
        otherDistinct = longGrams.size();
    }

    private static GramTable table(int[] words) {
        GramTable table = new GramTable(new int[][] {words}, OFFSETS, words.length);
        for (int place = 0; place + Grams.WORDS <= words.length; place++) {
            table.add(0, place, table.hash(0, place));
        }
        return table;
    }

    /** The number of different 5-grams of the first text; at least 1. */
    int distinct() {
        return Math.max(1, grams.size());
    }

    int otherDistinct() {
        return Math.max(1, otherDistinct);
    }

    /** The number of different 5-grams of both. */
    int common() {
        return common;
    }
}
