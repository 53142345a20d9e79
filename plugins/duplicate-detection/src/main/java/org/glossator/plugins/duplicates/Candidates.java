package org.glossator.plugins.duplicates;

/**
 * Which texts may be alike to a given one, and not smaller: those that share one of the rarest grams, so many that with all others alone no
 * threshold is reached; and those that share enough of the rare grams to be an edit. Not for use by many threads.
 */
final class Candidates {

    /** How many entries of texts are looked at for edits, from the rarest gram on: for each gram of the text so many. */
    private static final int ENTRIES = 4;

    private final Texts texts;
    private final Grams grams;
    private final DuplicateParameters parameters;
    private final int[] counts;
    private final IntList touched = new IntList();
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
            look(text, gram, isSure);
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

    private void look(int text, int gram, boolean sure) {
        int end = grams.endOfTexts(gram);
        for (int entry = grams.firstText(gram); entry < end; entry++) {
            int other = grams.text(entry);
            if (other == text) {
                continue;
            }
            if (counts[other] == 0) {
                touched.add(other);
            }
            counts[other] = sure ? counts[other] + 1 | Integer.MIN_VALUE : counts[other] + 1;
        }
    }

    private IntList gather(int text) {
        candidates.clear();
        int fewest = Edits.fewest(grams.distinct(text));
        for (int i = 0; i < touched.size(); i++) {
            int other = touched.get(i);
            boolean worth = counts[other] < 0 || counts[other] >= fewest;
            if (worth && grams.isSmaller(text, other)) {
                candidates.add(other);
            }
            counts[other] = 0;
        }
        touched.clear();
        return candidates;
    }
}
