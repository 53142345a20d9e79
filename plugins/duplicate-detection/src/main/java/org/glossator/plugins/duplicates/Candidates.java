package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Which texts may be alike to a given one, and not smaller: those that share one of the rarest grams, so many that with all others alone no
 * threshold is reached; and those that share enough of the rare grams to be an edit. Not for use by many threads.
 */
final class Candidates {

    /** How many entries of texts are looked at for edits, from the rarest gram on: for each gram of the text so many. */
    private static final int ENTRIES = 4;

    static final int FLAT = Integer.getInteger("flat", 1000);
    private final Texts texts;
    private final Grams grams;
    private final DuplicateParameters parameters;
    private final int[] counts;
    private int[] touched = new int[64];
    private int touchedSize;
    private final IntList candidates = new IntList();

    Candidates(Texts texts, Grams grams, DuplicateParameters parameters) {
        this.texts = texts;
        this.grams = grams;
        this.parameters = parameters;
        counts = new int[texts.size()];
    }

    /**
     * Each once. Holds until the next call.
     *
     * @param shared the text's grams that stand in another one too
     */
    IntList of(int text, int[] shared) {
        int sure = prefix(text, shared.length);
        long left = parameters.edited() < 1 ? 1000 + (long) ENTRIES * shared.length : 0;
        int frequency = 0;
        boolean isSure = true;
        for (int i = 0; i < shared.length; i++) {
            int gram = shared[i];
            if (grams.frequency(gram) > frequency) { // not before: in which order grams of one frequency come is chance
                isSure = i < sure;
                if (!isSure && left <= 0) {
                    break;
                }
                frequency = grams.frequency(gram);
            }
            left -= frequency;
            look(gram, isSure);
        }
        return gather(text);
    }

    /** With the later grams alone neither threshold is reached: a Jaccard similarity of j needs 2j/(1+j) of the smaller text. */
    private int prefix(int text, int shared) {
        double near = 2 * parameters.jaccard() / (1 + parameters.jaccard());
        double share = texts.length(text) < parameters.shortest() ? near : Math.min(near, parameters.containment());
        int needed = Math.max(1, (int) Math.ceil(share * grams.distinct(text) - 1e-6));
        return Math.max(0, shared - needed + 1);
    }

    /** The text itself is counted too. Writes without asking: what would be asked is chance, and costs more than the writing. */
    private void look(int gram, boolean sure) {
        int end = grams.endOfTexts(gram);
        int flag = sure ? Integer.MIN_VALUE : 0;
        int size = touchedSize;
        if (touched.length < size + end - grams.firstText(gram)) {
            touched = Arrays.copyOf(touched, (size + end - grams.firstText(gram)) * 2);
        }
        for (int entry = grams.firstText(gram); entry < end; entry++) {
            int other = grams.text(entry);
            int count = counts[other];
            counts[other] = count + 1 | flag;
            touched[size] = other;
            size += count == 0 ? 1 : 0;
        }
        touchedSize = size;
    }

    private IntList gather(int text) {
        candidates.clear();
        int fewest = Edits.fewest(grams.distinct(text));
        for (int i = 0; i < touchedSize; i++) {
            int other = touched[i];
            boolean worth = counts[other] < 0 || counts[other] >= fewest;
            if (worth && grams.isSmaller(text, other)) {
                candidates.add(other);
            }
            counts[other] = 0;
        }
        touchedSize = 0;
        return candidates;
    }
}
