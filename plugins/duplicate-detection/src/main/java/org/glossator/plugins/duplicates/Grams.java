package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The word 5-grams of all texts. Those that stand in two texts or more are numbered from the rarest to the commonest, by comparison of
 * the words themselves; of the others only the count is kept. A text with fewer than five words has one gram, its whole sequence, which
 * stands in no other text, since the texts are different.
 */
final class Grams {

    static final int WORDS = 5;

    private final int[][] at;
    private final int[][] sets;
    private final int[] distinct;
    private final int[] frequency;

    private Grams(int[][] at, int[][] sets, int[] distinct, int[] frequency) {
        this.at = at;
        this.sets = sets;
        this.distinct = distinct;
        this.frequency = frequency;
    }

    static Grams of(Texts texts) {
        int[][] words = IntStream.range(0, texts.size()).mapToObj(texts::words).toArray(int[][]::new);
        GramTable table = new GramTable(words, new int[] {0, 1, 2, 3, 4}, 1 << 16);
        int[] distinct = new int[words.length];
        int[][] at = number(words, table, distinct);
        int[] frequency = frequency(at, table.size(), distinct);
        int[] rank = ranks(frequency);
        int shared = 0;
        for (int texted : frequency) {
            shared += texted > 1 ? 1 : 0;
        }
        int[] ranked = new int[shared];
        for (int gram = 0; gram < rank.length; gram++) {
            if (rank[gram] >= 0) {
                ranked[rank[gram]] = frequency[gram];
            }
        }
        int[][] sets = new int[words.length][];
        for (int text = 0; text < at.length; text++) {
            sets[text] = renumber(at[text], rank);
        }
        return new Grams(at, sets, distinct, ranked);
    }

    /** At each place the number of its gram, or -1 where no other place can have the same; counts the latter. */
    private static int[][] number(int[][] words, GramTable table, int[] distinct) {
        long places = 0;
        for (int[] text : words) {
            places += text.length;
        }
        SeenTwice seen = new SeenTwice(places);
        for (int text = 0; text < words.length; text++) {
            for (int place = 0; place + WORDS <= words[text].length; place++) {
                seen.see(table.hash(text, place));
            }
        }
        int[][] at = new int[words.length][];
        for (int text = 0; text < words.length; text++) {
            at[text] = new int[Math.max(0, words[text].length - WORDS + 1)];
            distinct[text] = at[text].length == 0 ? 1 : 0;
            for (int place = 0; place < at[text].length; place++) {
                long hash = table.hash(text, place);
                boolean maybe = seen.maybe(hash);
                at[text][place] = maybe ? table.add(text, place, hash) : -1;
                distinct[text] += maybe ? 0 : 1;
            }
        }
        return at;
    }

    /** In how many texts each gram stands; completes the counts of distinct grams. */
    private static int[] frequency(int[][] at, int grams, int[] distinct) {
        int[] frequency = new int[grams];
        int[] last = new int[grams];
        for (int text = 0; text < at.length; text++) {
            for (int gram : at[text]) {
                if (gram >= 0 && last[gram] != text + 1) {
                    last[gram] = text + 1;
                    frequency[gram]++;
                    distinct[text]++;
                }
            }
        }
        return frequency;
    }

    /** New numbers, by rising frequency; -1 for a gram of one text. A counting sort. */
    private static int[] ranks(int[] frequency) {
        int most = 1;
        for (int texts : frequency) {
            most = Math.max(most, texts);
        }
        int[] next = new int[most + 2];
        for (int texts : frequency) {
            next[texts + 1] += texts > 1 ? 1 : 0;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] rank = new int[frequency.length];
        for (int gram = 0; gram < rank.length; gram++) {
            rank[gram] = frequency[gram] > 1 ? next[frequency[gram]]++ : -1;
        }
        return rank;
    }

    private static int[] renumber(int[] at, int[] rank) {
        int[] set = new int[at.length];
        int size = 0;
        for (int place = 0; place < at.length; place++) {
            at[place] = at[place] < 0 ? -1 : rank[at[place]];
            if (at[place] >= 0) {
                set[size++] = at[place];
            }
        }
        Arrays.sort(set, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || set[kept - 1] != set[i]) {
                set[kept++] = set[i];
            }
        }
        return Arrays.copyOf(set, kept);
    }

    /** At each place of each text the number of its gram, or -1 when the gram stands in no other text. */
    int[][] at() {
        return at;
    }

    /** The grams of a text that stand in another one too, from the rarest to the commonest, which is also their numerical order. */
    int[] shared(int text) {
        return sets[text];
    }

    /** The number of different grams of a text, at least 1. */
    int distinct(int text) {
        return distinct[text];
    }

    /** The number of grams that stand in two texts or more. */
    int size() {
        return frequency.length;
    }

    /** In how many texts the gram stands. */
    int frequency(int gram) {
        return frequency[gram];
    }

    /** How many grams two texts have in common. */
    int common(int one, int other) {
        return frequent(one, other, 2);
    }

    /** How many grams two texts have in common that stand in so many texts at least. */
    int frequent(int one, int other, int least) {
        int[] left = sets[one];
        int[] right = sets[other];
        int count = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                count += frequency[left[i]] >= least ? 1 : 0;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }
}
