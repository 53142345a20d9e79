package org.glossator.engine.measure;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text as the likeness of two documents is counted by: words are runs of letters and digits, NFKC, lower case, taken five at a time.
 *
 * @param words in their order
 * @param grams the set of runs of five words; of a shorter text all its words as one
 */
record WordGrams(List<String> words, Set<String> grams) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SIZE = 5;

    static WordGrams of(String text) {
        List<String> words = words(text);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + SIZE <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + SIZE)));
        }
        if (words.size() < SIZE) {
            grams.add(String.join(" ", words));
        }
        return new WordGrams(words, grams);
    }

    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).results().map(MatchResult::group).toList();
    }

    /** How many runs both have. */
    long shared(WordGrams other) {
        return grams.stream().filter(other.grams::contains).count();
    }
}
