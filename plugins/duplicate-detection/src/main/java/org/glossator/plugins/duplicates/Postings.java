package org.glossator.plugins.duplicates;

import java.util.function.IntFunction;

/** For each gram the texts in whose list it stands, in rising order; two int arrays. */
final class Postings {

    private final int[] firsts;
    private final int[] texts;

    private Postings(int[] firsts, int[] texts) {
        this.firsts = firsts;
        this.texts = texts;
    }

    /** Of each text, takes the first so many of its grams. */
    static Postings of(int texts, int grams, IntFunction<int[]> lists, int[] lengths) {
        int[] firsts = new int[grams + 1];
        for (int text = 0; text < texts; text++) {
            for (int i = 0; i < lengths[text]; i++) {
                firsts[lists.apply(text)[i] + 1]++;
            }
        }
        for (int gram = 0; gram < grams; gram++) {
            firsts[gram + 1] += firsts[gram];
        }
        int[] next = firsts.clone();
        int[] entries = new int[firsts[grams]];
        for (int text = 0; text < texts; text++) {
            for (int i = 0; i < lengths[text]; i++) {
                entries[next[lists.apply(text)[i]]++] = text;
            }
        }
        return new Postings(firsts, entries);
    }

    int first(int gram) {
        return firsts[gram];
    }

    int end(int gram) {
        return firsts[gram + 1];
    }

    int text(int entry) {
        return texts[entry];
    }
}
