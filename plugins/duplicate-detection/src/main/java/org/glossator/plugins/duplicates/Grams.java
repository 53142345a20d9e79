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
        firsts = new int[shared.size() + 1];
        int entries = count();
        texts = new int[entries];
        post();
    }

    static Grams of(Texts texts, Memory memory, Crew crew) {
        return new Grams(SharedHashes.of(texts, memory, crew));
    }

    private int count() {
        for (int text = 0; text < shared.texts(); text++) {
            for (int i = shared.first(text); i < shared.end(text); i++) {
                firsts[shared.at(i) + 1]++;
            }
        }
        for (int gram = 1; gram < firsts.length; gram++) {
            firsts[gram] += firsts[gram - 1];
        }
        return firsts[firsts.length - 1];
    }

    /** Lists the texts of each gram, in rising order; the beginnings move to the ends meanwhile, and back. */
    private void post() {
        for (int text = 0; text < shared.texts(); text++) {
            for (int i = shared.first(text); i < shared.end(text); i++) {
                texts[firsts[shared.at(i)]++] = text;
            }
        }
        System.arraycopy(firsts, 0, firsts, 1, firsts.length - 1);
        firsts[0] = 0;
    }

    /** The grams of a text that stand in another one too are those from here to {@link #end}; the rarest come first. */
    int first(int text) {
        return shared.first(text);
    }

    int end(int text) {
        return shared.end(text);
    }

    /** The number of the gram: the smaller, the rarer. */
    int gram(int index) {
        return shared.at(index);
    }

    /** The number of different grams of a text, at least 1. */
    int distinct(int text) {
        return shared.distinct(text);
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

    /** How many grams two texts have in common. */
    int common(int one, int other) {
        return frequent(one, other, 2);
    }

    /** How many grams two texts have in common that stand in so many texts at least. */
    int frequent(int one, int other, int least) {
        int count = 0;
        int j = shared.first(other);
        int end = shared.end(other);
        for (int i = shared.first(one); i < shared.end(one) && j < end; i++) {
            int gram = shared.at(i);
            while (j < end && shared.at(j) < gram) {
                j++;
            }
            count += j < end && shared.at(j) == gram && frequency(gram) >= least ? 1 : 0;
        }
        return count;
    }

    /** Whether a 5-gram with this hash may stand in two places. */
    boolean maybeShared(long hash) {
        return shared.maybe(hash);
    }
}
