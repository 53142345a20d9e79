package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The runs of words that each text shares with others. Filled once, then read by many threads. */
final class TextRuns {

    private static final Run[] NONE = {};

    private static final Chain[] NO_CHAINS = {};

    private final Run[][] runs;
    private final Chain[][] chains;

    TextRuns(int texts) {
        runs = new Run[texts][];
        chains = new Chain[texts][];
        Arrays.fill(runs, NONE);
        Arrays.fill(chains, NO_CHAINS);
    }

    /** Sorts the runs by the other text, so that what is needed of that is fetched once. */
    void set(int text, List<Run> found, List<Chain> edited) {
        chains[text] = edited.toArray(Chain[]::new);
        runs[text] = found.stream().sorted(Comparator.comparingInt(Run::text)).toArray(Run[]::new);
    }

    List<Run> of(int text) {
        return List.of(runs[text]);
    }

    /** The edited passages of the text, sorted by the other text. */
    List<Chain> chainsOf(int text) {
        return List.of(chains[text]);
    }
}
