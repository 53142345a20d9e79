package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which runs of a text are told, and how many documents each of them names. */
final class Naming {

    /** Of the same run found at two places the one that counted fewer documents knows better: the other counted those of its beginning. */
    private static final Comparator<Run> ORDER = Comparator.comparingInt(Run::start)
            .thenComparing(Comparator.comparingInt(Run::length).reversed())
            .thenComparingInt(Run::text)
            .thenComparingInt(Run::there)
            .thenComparingInt(Run::documents)
            .thenComparingInt(Run::sources);

    private Naming() {}

    /** Drops what longer runs over the same words name already: the same text, or as many documents as may be named. */
    static List<Run> of(List<Run> found, Texts texts, int partners) {
        List<Run> sorted = new ArrayList<>(found);
        sorted.sort(ORDER);
        List<Run> open = new ArrayList<>();
        List<Run> kept = new ArrayList<>();
        for (Run run : sorted) {
            open.removeIf(before -> before.end() <= run.start());
            int left = partners;
            for (Run before : open) {
                if (before.end() >= run.end()) {
                    left = before.text() == run.text() ? 0 : left - before.naming();
                }
            }
            if (left > 0) {
                Run named = run.naming(Math.min(left, texts.copies(run.text())));
                open.add(named);
                kept.add(named);
            }
        }
        return kept;
    }
}
