package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.glossator.text.Span;

/** Spans of gold and of an output in pairs, one to one, those most alike first; of equals the earlier ones. For one thread. */
final class Matching {

    /** How alike two overlapping spans are. */
    @FunctionalInterface
    interface Likeness {
        double of(Span gold, Span found);
    }

    /** In how much else two findings agree, at these places in their lists. */
    @FunctionalInterface
    interface Agreement {
        int of(int gold, int found);
    }

    /** Places in the two lists. */
    record Pair(int gold, int found, double likeness, int agreement) {}

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::likeness)
            .thenComparingInt(Pair::agreement)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found);

    private final List<Pair> pairs = new ArrayList<>();
    private final BitSet golds = new BitSet();
    private final BitSet founds = new BitSet();

    private Matching() {}

    /** Pairs of overlapping spans that are at least this alike. */
    static Matching of(List<Span> gold, List<Span> found, Likeness likeness, double least) {
        return of(gold, found, likeness, least, (i, j) -> 0);
    }

    /** The same, and of pairs that are equally alike those first that agree in more. */
    static Matching of(List<Span> gold, List<Span> found, Likeness likeness, double least, Agreement agreement) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                if (gold.get(i).overlaps(found.get(j))) {
                    double alike = likeness.of(gold.get(i), found.get(j));
                    if (alike >= least) {
                        all.add(new Pair(i, j, alike, agreement.of(i, j)));
                    }
                }
            }
        }
        all.sort(BEST_FIRST);
        Matching matching = new Matching();
        all.forEach(matching::take);
        return matching;
    }

    private void take(Pair pair) {
        if (!golds.get(pair.gold) && !founds.get(pair.found)) {
            golds.set(pair.gold);
            founds.set(pair.found);
            pairs.add(pair);
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    boolean hasGold(int place) {
        return golds.get(place);
    }

    boolean hasFound(int place) {
        return founds.get(place);
    }
}
