package org.glossator.plugins.quotes.speaker;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.model.LinearModel;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for one quoted stretch, best first; of equals, the first in the text. Each has a share of the probability (softmax over the
 * scores); nobody at all is a candidate too, with score 0.
 */
final class Ranking {

    /** The rule of a decision that no sieve made. */
    static final String NO_SIEVE = "rank";

    static final String NOBODY = "no-speaker";

    /** From here on the runner-up is worth showing. */
    private static final double CLOSE = 0.05;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed();

    private final List<Candidate> candidates;
    private final LinearModel<Feature> weights;
    private final double total;

    /** @param unsorted put in order here; exponentials are strict, since those of Math may end in another bit on another JDK */
    Ranking(List<Candidate> unsorted, LinearModel<Feature> weights) {
        this.candidates = unsorted;
        candidates.sort(BEST_FIRST);
        this.weights = weights;
        double sum = 1; // nobody
        for (Candidate candidate : candidates) {
            sum += StrictMath.exp(candidate.score());
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
        return StrictMath.exp(candidate.score()) / total;
    }

    /** The next, where it is not far behind and could be named too. */
    List<Mention> others() {
        boolean close = best() != null && candidates.size() > 1 && share(candidates.get(1)) >= CLOSE;
        return close ? List.of(candidates.get(1).mention()) : List.of();
    }

    /** The strongest sieve that let the best through; {@link #NO_SIEVE} when only many features together did. */
    String rule() {
        Candidate best = best();
        if (best == null) {
            return NOBODY;
        }
        Feature strongest = null;
        for (Feature feature : best.features()) {
            if (feature.isSieve() && (strongest == null || weights.of(feature) > weights.of(strongest))) {
                strongest = feature;
            }
        }
        return strongest == null ? NO_SIEVE : strongest.id();
    }

    /** Adds why, in one line. */
    void addNote(StringBuilder note, String text) {
        if (candidates.isEmpty()) {
            note.append("nobody near");
            return;
        }
        Candidate best = best();
        if (best == null) {
            note.append("nobody safe; nearest was ");
            addWords(note, candidates.get(0), text).append(", ").append(percent(share(candidates.get(0))));
            return;
        }
        Candidate next = candidates.size() < 2 ? null : candidates.get(1);
        addWords(note, best, text).append(' ');
        best.addReasons(note, weights, next == null ? Set.of() : next.features());
        note.append(": ").append(percent(share(best)));
        if (next != null) {
            note.append("; next ");
            addWords(note, next, text).append(", ").append(percent(share(next)));
        }
    }

    private static StringBuilder addWords(StringBuilder note, Candidate candidate, String text) {
        Span span = candidate.mention().span();
        return note.append(text, span.start(), span.end());
    }

    static String percent(double share) {
        long percent = Math.round(share * 100);
        return percent == 100 ? "over 99 %" : percent == 0 ? "under 1 %" : percent + " %";
    }
}
