package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.List;

/** Which runs of a text are told, and how many documents each of them names. */
final class Naming {

    private Naming() {}

    /** Drops what longer runs over the same words name already: the same text, or as many documents as may be named. */
    static List<Run> of(List<Run> found, Texts texts, int partners) {
        List<Run> sorted = new ArrayList<>(found);
        sorted.sort(Naming::compare);
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

    /** Of the same run found at two places the one that counted fewer documents knows better: the other counted those of its beginning. */
    private static int compare(Run one, Run other) {
        if (one.start() != other.start()) {
            return Integer.compare(one.start(), other.start());
        }
        if (one.length() != other.length()) {
            return Integer.compare(other.length(), one.length());
        }
        if (one.text() != other.text()) {
            return Integer.compare(one.text(), other.text());
        }
        if (one.there() != other.there()) {
            return Integer.compare(one.there(), other.there());
        }
        return one.documents() != other.documents()
                ? Integer.compare(one.documents(), other.documents())
                : Integer.compare(one.sources(), other.sources());
    }
}
