package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.BitSet;

/** The pairs of different texts that are alike, and in how many 5-grams. Immutable; safe for use by many threads. */
final class Links {

    /** Set where only the characters are the same. */
    private static final int CHARACTERS = Integer.MIN_VALUE;

    private final int[] firsts;
    private final long[] links; // the neighbour, and how many grams both hold
    private final int[] distinct;
    private final BitSet crowded;

    /**
     * @param found for each text its links; each pair once
     * @param distinct how many different grams each linked text has
     * @param crowded texts that are not linked to all that are alike to them
     */
    Links(long[][] found, int[] distinct, BitSet crowded, Crew crew) {
        this.distinct = distinct;
        this.crowded = crowded;
        firsts = new int[found.length + 1];
        for (int text = 0; text < found.length; text++) {
            firsts[text + 1] += found[text].length;
            for (long link : found[text]) {
                firsts[(int) (link >>> 32) + 1]++;
            }
        }
        for (int text = 0; text < found.length; text++) {
            firsts[text + 1] = Math.addExact(firsts[text + 1], firsts[text]);
        }
        int[] next = firsts.clone();
        links = new long[firsts[found.length]];
        for (int text = 0; text < found.length; text++) {
            for (long link : found[text]) {
                links[next[text]++] = link;
                links[next[(int) (link >>> 32)]++] = (long) text << 32 | link & 0xffff_ffffL;
            }
        }
        crew.eachOfMany(found.length, text -> Arrays.sort(links, firsts[text], firsts[text + 1]));
    }

    /** A link to another text: the grams that both hold; or that documents of both have the same characters, and no more. */
    static long link(int other, int common, boolean onlyCharacters) {
        return (long) other << 32 | (onlyCharacters ? common | CHARACTERS : common) & 0xffff_ffffL;
    }

    /** The number of different grams of a linked text, at least 1, counted by its words. */
    int distinct(int text) {
        return distinct[text];
    }

    /** The links of a text are those from here to {@link #end}. */
    int first(int text) {
        return firsts[text];
    }

    int end(int text) {
        return firsts[text + 1];
    }

    /** The text at the other end. */
    int neighbour(int link) {
        return (int) (links[link] >>> 32);
    }

    /** The number of grams that both hold. */
    int common(int link) {
        return (int) links[link] & ~CHARACTERS;
    }

    /** Whether nothing is alike but the characters of some documents of both, which white space cuts into other words. */
    boolean onlyCharacters(int link) {
        return (int) links[link] < 0;
    }

    /** Whether two texts are linked. */
    boolean areLinked(int one, int other) {
        boolean oneHasFewer = firsts[one + 1] - firsts[one] <= firsts[other + 1] - firsts[other];
        int text = oneHasFewer ? one : other;
        long sought = (long) (oneHasFewer ? other : one) << 32;
        int at = Arrays.binarySearch(links, firsts[text], firsts[text + 1], sought);
        int link = at < 0 ? -at - 1 : at;
        return link < firsts[text + 1] && links[link] >>> 32 == sought >>> 32;
    }

    /** Whether the text is one of so many that not all that are alike were linked. */
    boolean isCrowded(int text) {
        return crowded.get(text);
    }

    /** Exact Jaccard similarity of a text and its neighbour. */
    double jaccard(int text, int link) {
        int both = common(link);
        return (double) both / (distinct(text) + distinct(neighbour(link)) - both);
    }
}
