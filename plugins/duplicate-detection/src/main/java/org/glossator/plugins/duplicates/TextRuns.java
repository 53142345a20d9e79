package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The runs of words that each text shares with others. Filled once, then read by many threads. */
final class TextRuns {

    private static final Run[] NONE = {};

    private final Run[][] runs;

    TextRuns(int texts) {
        runs = new Run[texts][];
        Arrays.fill(runs, NONE);
    }

    /** Sorts the runs by the other text, so that what is needed of that is fetched once. */
    void set(int text, List<Run> found) {
        runs[text] = found.stream().sorted(Comparator.comparingInt(Run::text)).toArray(Run[]::new);
    }

    List<Run> of(int text) {
        return List.of(runs[text]);
    }
}
