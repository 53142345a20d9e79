package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Which texts may be alike to a given one, and not smaller: those that share one of the rarest grams, so many that with all others alone no
 * threshold is reached; and those that share enough of the rare grams to be an edit. Not for use by many threads.
 */
final class Candidates {

    /** How many entries of texts are looked at for edits, from the rarest gram on: for each gram of the text so many. */
    private static final int ENTRIES = 4;

    private static final int LEAST_ENTRIES = 1000;

    private final Texts texts;
    private final Grams grams;
    private final DuplicateParameters parameters;
    private final Hubs hubs;
    private final int[] counts;
    private int[] touched = new int[64];
    private int touchedSize;
    private boolean crowded;
    private final IntList candidates = new IntList();

    Candidates(Texts texts, Grams grams, DuplicateParameters parameters, Hubs hubs) {
        this.texts = texts;
        this.grams = grams;
        this.parameters = parameters;
        this.hubs = hubs;
        counts = new int[texts.size()];
    }

    /**
     * Each once; of a crowd the hubs. Holds until the next call.
     *
     * @param shared the text's grams that stand in another one too
     */
    IntList of(int text, int[] shared) {
        int sure = prefix(text, shared.length);
        long left = parameters.edited() < 1 ? LEAST_ENTRIES + (long) ENTRIES * shared.length : 0;
        int frequency = 0;
        boolean isSure = true;
        crowded = false;
        for (int i = 0; i < shared.length; i++) {
            int gram = shared[i];
            if (grams.frequency(gram) > frequency) { // not before: in which order grams of one frequency come is chance
                isSure = i < sure;
                frequency = grams.frequency(gram);
                if (!isSure && (left <= 0 || frequency > hubs.above())) {
                    break;
                }
            }
            if (frequency <= hubs.above()) {
                left -= frequency;
                look(gram, isSure, grams.endOfTexts(gram));
            } else {
                crowded = true;
                int end = grams.firstText(gram) + hubs.size();
                look(gram, true, text <= grams.text(end - 1) ? grams.endOfTexts(gram) : end);
            }
        }
        return gather(text);
    }

    /** Whether the text that was asked for last has only hubs among its candidates, where there may be others. */
    boolean isCrowded() {
        return crowded;
    }

    /** Those of a crowd that are in another family than the text. Holds until the next call. */
    IntList ofOtherFamilies(int text, int[] shared, Crowds crowds) {
        int sure = prefix(text, shared.length);
        int last = sure == 0 ? 0 : grams.frequency(shared[sure - 1]);
        for (int gram : shared) {
            int frequency = grams.frequency(gram);
            if (frequency > last) {
                break;
            }
            if (frequency > hubs.above() && crowds.others(gram).length > 0) {
                if (crowds.homeOf(gram) == crowds.family(text)) {
                    for (int other : crowds.others(gram)) {
                        touch(other);
                    }
                } else {
                    look(gram, true, grams.endOfTexts(gram));
                }
            }
        }
        IntList all = gather(text);
        IntList others = new IntList();
        for (int i = 0; i < all.size(); i++) {
            if (crowds.family(all.get(i)) != crowds.family(text)) {
                others.add(all.get(i));
            }
        }
        return others;
    }

    private void touch(int other) {
        touched = touchedSize == touched.length ? Arrays.copyOf(touched, touchedSize * 2) : touched;
        touched[touchedSize] = other;
        touchedSize += counts[other] == 0 ? 1 : 0;
        counts[other] = counts[other] + 1 | Integer.MIN_VALUE;
    }

    /** With the later grams alone neither threshold is reached: a Jaccard similarity of j needs 2j/(1+j) of the smaller text. */
    private int prefix(int text, int shared) {
        double near = 2 * parameters.jaccard() / (1 + parameters.jaccard());
        double share = texts.length(text) < parameters.shortest() ? near : Math.min(near, parameters.containment());
        int needed = Math.max(1, (int) Math.ceil(share * grams.distinct(text) - 1e-6));
        return Math.max(0, shared - needed + 1);
    }

    /** The text itself is counted too. Writes without asking: what would be asked is chance, and costs more than the writing. */
    private void look(int gram, boolean sure, int end) {
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
