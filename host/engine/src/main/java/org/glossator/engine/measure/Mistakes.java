package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.measure.Mistake.Kind;

/** What an output has wrong in one layer: how many of each kind, one example of each, and the first few of all. */
final class Mistakes {

    private final int most;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<Mistake> first = new ArrayList<>();

    /** @param most how many are kept whole */
    Mistakes(int most) {
        this.most = most;
    }

    void add(Mistake mistake) {
        kinds.merge(
                mistake.kind(),
                new Kind(mistake.kind(), 1, mistake),
                (had, one) -> new Kind(had.kind(), had.count() + 1, had.example()));
        if (first.size() < most) {
            first.add(mistake);
        }
    }

    /** The commonest first. */
    List<Kind> kinds() {
        return kinds.values().stream()
                .sorted(Comparator.comparingLong(Kind::count).reversed().thenComparing(Kind::kind))
                .toList();
    }

    List<Mistake> first() {
        return List.copyOf(first);
    }
}
