package org.glossator.benchmarks;

import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.glossator.text.Document;

/**
 * The signatures of java-LSH (128 hashes of word 5-grams) in 32 bands of four, each band a hash table of ours, since the library has none;
 * a pair counts when its signatures agree in at least half. One thread, as the library's own example.
 */
public final class LshPairs implements Deduplicator {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORDS = 5;
    private static final int HASHES = 128;
    private static final int ROWS = 4;
    private static final int DICTIONARY = Integer.MAX_VALUE;

    @Override
    public String title() {
        return "java-LSH, 32 x 4, 1 thread";
    }

    @Override
    public Set<Pair> pairs(List<Document> documents) {
        MinHash hash = new MinHash(HASHES, DICTIONARY, 1);
        List<int[]> signatures = new ArrayList<>();
        for (Document document : documents) {
            signatures.add(hash.signature(grams(document.text())));
        }
        Set<Pair> pairs = new HashSet<>();
        for (int band = 0; band < HASHES; band += ROWS) {
            Map<Integer, List<Integer>> buckets = new HashMap<>();
            for (int i = 0; i < signatures.size(); i++) {
                int[] rows = Arrays.copyOfRange(signatures.get(i), band, band + ROWS);
                List<Integer> bucket = buckets.computeIfAbsent(Arrays.hashCode(rows), key -> new ArrayList<>());
                for (int other : bucket) {
                    if (hash.similarity(signatures.get(other), signatures.get(i)) >= .5) {
                        pairs.add(new Pair(other, i));
                    }
                }
                bucket.add(i);
            }
        }
        return pairs;
    }

    private static Set<Integer> grams(String text) {
        String[] words = BETWEEN.split(text.toLowerCase(Locale.ROOT));
        Set<Integer> grams = new TreeSet<>();
        for (int i = 0; i + WORDS <= words.length; i++) {
            grams.add(Arrays.hashCode(Arrays.copyOfRange(words, i, i + WORDS)) & Integer.MAX_VALUE);
        }
        return grams;
    }
}
