package org.glossator.plugins.quotes.speaker;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.model.LinearModel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could be the speaker of one quoted stretch.
 *
 * @param mention the words that name the candidate
 * @param frame the cue that goes with the candidate; null when there is none
 * @param features what speaks for and against
 * @param score the sum of the features' weights
 */
record Candidate(Mention mention, @Nullable Frame frame, Set<Feature> features, double score) {

    /** What speaks most for the candidate and not for the next: a sieve first. */
    String reasons(LinearModel<Feature> weights, Set<Feature> next) {
        String reasons = reasons(weights, feature -> !next.contains(feature));
        return reasons.isEmpty() ? reasons(weights, feature -> true) : reasons;
    }

    private String reasons(LinearModel<Feature> weights, Predicate<Feature> telling) {
        return features.stream()
                .filter(feature -> feature != Feature.BIAS && weights.of(feature) > 0)
                .filter(telling)
                .sorted(Comparator.comparing(Feature::isSieve)
                        .reversed()
                        .thenComparing(feature -> -weights.of(feature))
                        .thenComparing(feature -> feature))
                .limit(3)
                .map(Feature::words)
                .collect(Collectors.joining(", "));
    }
}
