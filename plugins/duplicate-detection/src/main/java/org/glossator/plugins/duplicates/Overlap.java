package org.glossator.plugins.duplicates;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How alike two stretches of words are, by their sets of 5-grams.
 *
 * @param here the share of the first one's
 * @param there the share of the other one's
 */
record Overlap(double jaccard, double here, double there) {

    /** Both have a 5-gram at least. */
    static Overlap of(int[] words, int start, int end, int[] others, int from, int to) {
        Set<List<Integer>> here = grams(words, start, end);
        Set<List<Integer>> there = grams(others, from, to);
        Set<List<Integer>> both = new HashSet<>(here);
        both.retainAll(there);
        double common = both.size();
        return new Overlap(common / (here.size() + there.size() - common), common / here.size(), common / there.size());
    }

    private static Set<List<Integer>> grams(int[] words, int start, int end) {
        Set<List<Integer>> grams = new HashSet<>();
        for (int i = start; i + Grams.WORDS <= end; i++) {
            grams.add(List.of(words[i], words[i + 1], words[i + 2], words[i + 3], words[i + 4]));
        }
        return grams;
    }
}
