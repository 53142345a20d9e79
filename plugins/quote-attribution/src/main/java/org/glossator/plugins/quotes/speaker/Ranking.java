package org.glossator.plugins.quotes.speaker;

import java.util.Comparator;
import java.util.List;
import org.glossator.plugins.quotes.mentions.Mention;

/** The candidates for one quoted stretch, best first; of equals, the first in the text. */
final class Ranking {

    /** The score from which a sieve has fired. */
    private static final double SURE = 7;

    private static final double RULES = 3;
    private static final double CLOSE = 3;

    private final List<Candidate> candidates;
    private final Weights weights;

    Ranking(List<Candidate> unsorted, Weights weights) {
        this.candidates = unsorted.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(2)
                .toList();
        this.weights = weights;
    }

    /** Whether somebody is likely enough to be named. */
    boolean isDecided() {
        return !candidates.isEmpty() && candidates.get(0).score() > 0;
    }

    Candidate best() {
        return candidates.get(0);
    }

    /** How far the best is before the next. */
    private double margin() {
        return candidates.size() > 1 ? best().score() - candidates.get(1).score() : best().score();
    }

    /** The next, where it is not far behind and could be named too. */
    List<Mention> others() {
        boolean close =
                candidates.size() > 1 && margin() < CLOSE && candidates.get(1).score() > 0;
        return close ? List.of(candidates.get(1).mention()) : List.of();
    }

    /** The strongest feature that could decide by itself; {@code rank} when only many together did. */
    String rule() {
        for (Feature feature : Feature.values()) {
            if (best().features().contains(feature) && weights.of(feature) >= RULES) {
                return feature.id();
            }
        }
        return "rank";
    }

    /** Set by hand, not calibrated: grows with the score and with the margin. */
    double confidence() {
        double score = best().score();
        double sure = score >= SURE ? 0.9 : 0.55 + 0.35 * score / SURE;
        return Math.max(0.3, Math.min(0.95, sure + (margin() - 2) * 0.03));
    }

    /** Why, in one line. */
    String note(String text) {
        if (candidates.isEmpty()) {
            return "nobody near";
        }
        if (!isDecided()) {
            return "nobody safe; nearest was " + best().mention().words(text);
        }
        String note = best().mention().words(text) + ": " + best().reasons(weights);
        return candidates.size() < 2
                ? note
                : note + "; next " + candidates.get(1).mention().words(text) + ", " + tenths(margin()) + " behind";
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
