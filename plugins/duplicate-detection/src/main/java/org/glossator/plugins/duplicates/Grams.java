package org.glossator.plugins.duplicates;

/**
 * The word 5-grams of all texts. Those that stand in two texts or more are numbered from the rarest to the commonest; of the others only
 * the count is kept. A text with fewer than five words has one gram, its whole sequence, which stands in no other text, since the texts are
 * different. Equal hashes are taken for equal grams. Immutable; safe for use by many threads.
 */
final class Grams {

    static final int WORDS = 5;

    private final SharedHashes shared;
    private final int[] firsts;
    private final int[] texts;

    private Grams(SharedHashes shared) {
        this.shared = shared;
        firsts = shared.firsts();
        texts = new int[firsts[firsts.length - 1]];
        post();
    }

    static Grams of(Texts texts, Pages pages, Memory memory, Crew crew) {
        return new Grams(SharedHashes.of(texts, pages, memory, crew));
    }

    /** Lists the texts of each gram, in rising order; the beginnings move to the ends meanwhile, and back. */
    private void post() {
        for (int text = 0; text < shared.texts(); text++) {
            for (int gram : shared.of(text)) {
                texts[firsts[gram]++] = text;
            }
        }
        System.arraycopy(firsts, 0, firsts, 1, firsts.length - 1);
        firsts[0] = 0;
    }

    /** The grams of a text that stand in another one too: the smaller the number, the rarer. Read anew at each call. */
    int[] shared(int text) {
        return shared.of(text);
    }

    /** The number of different grams of a text, at least 1. */
    int distinct(int text) {
        return shared.distinct(text);
    }

    /** One more than the greatest number of a gram. */
    int size() {
        return firsts.length - 1;
    }

    /** The first of the grams that stand in more than so many texts; as great as {@link #size} when there is none. */
    int firstOfMoreThan(int many) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (frequency(middle) > many) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The texts of a gram are those from here to {@link #endOfTexts}, in rising order. */
    int firstText(int gram) {
        return firsts[gram];
    }

    int endOfTexts(int gram) {
        return firsts[gram + 1];
    }

    int text(int entry) {
        return texts[entry];
    }

    /** An order of size in which each pair comes up once. */
    boolean isSmaller(int one, int other) {
        int difference = distinct(one) - distinct(other);
        return difference < 0 || difference == 0 && one < other;
    }

    /** In how many texts the gram stands. */
    int frequency(int gram) {
        return firsts[gram + 1] - firsts[gram];
    }

    /** How many grams two lists have in common that stand in so many texts at least. */
    int common(int[] one, int[] other, int least) {
        int count = 0;
        int j = 0;
        for (int i = 0; i < one.length && j < other.length; i++) {
            while (j < other.length && other[j] < one[i]) {
                j++;
            }
            count += j < other.length && other[j] == one[i] && frequency(one[i]) >= least ? 1 : 0;
        }
        return count;
    }

    /** The places where a 5-gram begins that may stand in another place too. */
    Marks marks() {
        return shared.marks();
    }
}
