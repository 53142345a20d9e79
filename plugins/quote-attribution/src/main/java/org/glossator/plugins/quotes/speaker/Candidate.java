package org.glossator.plugins.quotes.speaker;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.mentions.Mention;
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

    /** The features that weigh most, for a person. */
    String reasons(Weights weights) {
        return features.stream()
                .filter(feature -> feature != Feature.BIAS)
                .sorted(Comparator.comparingDouble((Feature feature) -> -Math.abs(weights.of(feature)))
                        .thenComparing(feature -> feature))
                .limit(3)
                .map(Feature::id)
                .collect(Collectors.joining(", "));
    }
}
