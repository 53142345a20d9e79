package org.glossator.plugins.duplicates;

/** Counts the 5-grams of two texts by comparison of their words, so that no hash can lie. Not for use by many threads. */
final class Proof {

    private static final int[] OFFSETS = {0, 1, 2, 3, 4};

    private int distinct;
    private int otherDistinct;
    private int common;

    void count(int[] words, int[] others) {
        GramTable table = new GramTable(new int[][] {words, others}, OFFSETS, words.length + others.length);
        add(table, 0, words.length);
        distinct = table.size();
        boolean[] seen = new boolean[distinct];
        common = 0;
        for (int place = 0; place + Grams.WORDS <= others.length; place++) {
            int gram = table.add(1, place, table.hash(1, place));
            if (gram < distinct && !seen[gram]) {
                seen[gram] = true;
                common++;
            }
        }
        otherDistinct = Math.max(1, table.size() - distinct + common);
        distinct = Math.max(1, distinct);
    }

    private static void add(GramTable table, int row, int words) {
        for (int place = 0; place + Grams.WORDS <= words; place++) {
            table.add(row, place, table.hash(row, place));
        }
    }

    /** The number of different 5-grams of the first text; at least 1. */
    int distinct() {
        return distinct;
    }

    int otherDistinct() {
        return otherDistinct;
    }

    /** The number of different 5-grams of both. */
    int common() {
        return common;
    }
}
