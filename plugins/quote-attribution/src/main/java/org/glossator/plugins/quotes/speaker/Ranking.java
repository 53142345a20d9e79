package org.glossator.plugins.quotes.speaker;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.model.LinearModel;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for one quoted stretch, best first; of equals, the first in the text. Each has a share of the probability (softmax over the
 * scores); nobody at all is a candidate too, with score 0.
 */
final class Ranking {

    /** From here on the runner-up is worth showing. */
    private static final double CLOSE = 0.05;

    private final List<Candidate> candidates;
    private final LinearModel<Feature> weights;
    private final double total;

    Ranking(List<Candidate> unsorted, LinearModel<Feature> weights) {
        this.candidates = unsorted.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        this.weights = weights;
        double sum = 1; // nobody
        for (Candidate candidate : candidates) {
            sum += Math.exp(candidate.score());
        }
        this.total = sum;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** The best; null when nobody is likelier than each of the candidates. */
    @Nullable
    Candidate best() {
        return !candidates.isEmpty() && candidates.get(0).score() > 0 ? candidates.get(0) : null;
    }

    /** How likely the decision is right, by itself. */
    double probability() {
        Candidate best = best();
        return best == null ? 1 / total : share(best);
    }

    private double share(Candidate candidate) {
        return Math.exp(candidate.score()) / total;
    }

    /** The next, where it is not far behind and could be named too. */
    List<Mention> others() {
        boolean close = best() != null && candidates.size() > 1 && share(candidates.get(1)) >= CLOSE;
        return close ? List.of(candidates.get(1).mention()) : List.of();
    }

    /** The strongest sieve that let the best through; {@code rank} when only many features together did. */
    String rule() {
        Candidate best = best();
        if (best == null) {
            return "no-speaker";
        }
        return best.features().stream()
                .filter(Feature::isSieve)
                .max(Comparator.comparingDouble(weights::of))
                .map(Feature::id)
                .orElse("rank");
    }

    /** Why, in one line. */
    String note(String text) {
        if (candidates.isEmpty()) {
            return "nobody near";
        }
        Candidate first = candidates.get(0);
        Candidate best = best();
        if (best == null) {
            return "nobody safe; nearest was " + first.mention().words(text) + ", " + percent(share(first));
        }
        if (candidates.size() < 2) {
            return best.mention().words(text) + " " + best.reasons(weights, Set.of()) + ": " + percent(share(best));
        }
        Candidate next = candidates.get(1);
        return best.mention().words(text) + " " + best.reasons(weights, next.features()) + ": " + percent(share(best))
                + "; next " + next.mention().words(text) + ", " + percent(share(next));
    }

    static String percent(double share) {
        long percent = Math.round(share * 100);
        return percent == 100 ? "over 99 %" : percent == 0 ? "under 1 %" : percent + " %";
    }
}
