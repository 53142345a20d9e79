package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The plain definitions, by brute force. For texts of ASCII characters. */
final class Oracle {

    private Oracle() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    static Set<List<String>> grams(String text) {
        List<String> words = words(text);
        Set<List<String>> grams = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            grams.add(words.subList(i, i + 5));
        }
        return grams.isEmpty() ? Set.of(words) : grams;
    }

    static int common(String one, String other) {
        Set<List<String>> both = new HashSet<>(grams(one));
        both.retainAll(grams(other));
        return both.size();
    }

    static double jaccard(String one, String other) {
        double both = common(one, other);
        return both / (grams(one).size() + grams(other).size() - both);
    }

    static double containment(String one, String other) {
        return (double) common(one, other) / grams(one).size();
    }

    static boolean linked(String one, String other, DuplicateParameters parameters) {
        if (words(one).isEmpty() || words(other).isEmpty()) {
            return false;
        }
        String smaller = grams(one).size() <= grams(other).size() ? one : other;
        boolean contained = words(smaller).size() >= parameters.shortest()
                && common(one, other)
                        >= parameters.containment() * grams(smaller).size();
        return jaccard(one, other) >= parameters.jaccard() || contained || edited(one, other, parameters.edited());
    }

    /** The rule of edits: in every tenth of the smaller text so many words stand in shared runs of four. */
    private static boolean edited(String one, String other, double share) {
        List<String> first = words(grams(one).size() <= grams(other).size() ? one : other);
        List<String> second = words(grams(one).size() <= grams(other).size() ? other : one);
        List<String> smaller = first.size() <= second.size() ? first : second;
        List<String> larger = smaller == first ? second : first;
        int enough = Math.max(5, (Math.min(grams(one).size(), grams(other).size()) + 19) / 20);
        if (smaller.size() < 50 || common(one, other) < enough) {
            return false;
        }
        Set<Integer> shared = new TreeSet<>();
        for (int i = 0; i + 4 <= smaller.size(); i++) {
            if (Collections.indexOfSubList(larger, smaller.subList(i, i + 4)) >= 0) {
                shared.addAll(List.of(i, i + 1, i + 2, i + 3));
            }
        }
        for (int tenth = 0; tenth < 10; tenth++) {
            int from = smaller.size() * tenth / 10;
            int to = smaller.size() * (tenth + 1) / 10;
            long held = shared.stream().filter(i -> i >= from && i < to).count();
            if (held < share * (to - from)) {
                return false;
            }
        }
        return true;
    }

    /** The maximal runs of words that both hold, as {@code start+length=there}. */
    static Set<String> runs(String one, String other, int least) {
        List<String> left = words(one);
        List<String> right = words(other);
        Set<String> runs = new TreeSet<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                boolean first = i == 0 || j == 0 || !left.get(i - 1).equals(right.get(j - 1));
                int length = 0;
                while (first
                        && i + length < left.size()
                        && j + length < right.size()
                        && left.get(i + length).equals(right.get(j + length))) {
                    length++;
                }
                if (length >= least) {
                    runs.add(i + "+" + length + "=" + j);
                }
            }
        }
        return runs;
    }
}
