package org.glossator.plugins.quotes.speaker;

import java.util.EnumSet;
import java.util.Set;
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

    private static final int REASONS = 3;

    /** Adds what speaks most for the candidate and not for the next: a sieve first. */
    void addReasons(StringBuilder note, LinearModel<Feature> weights, Set<Feature> next) {
        Set<Feature> telling = EnumSet.noneOf(Feature.class);
        for (Feature feature : features) {
            if (feature != Feature.BIAS && weights.of(feature) > 0) {
                telling.add(feature);
            }
        }
        if (!next.containsAll(telling)) {
            telling.removeAll(next);
        }
        for (int reason = 0; reason < REASONS && !telling.isEmpty(); reason++) {
            Feature strongest = strongest(telling, weights);
            telling.remove(strongest);
            note.append(reason == 0 ? "" : ", ").append(strongest.words());
        }
    }

    private static Feature strongest(Set<Feature> telling, LinearModel<Feature> weights) {
        Feature strongest = telling.iterator().next();
        for (Feature feature : telling) {
            boolean same = feature.isSieve() == strongest.isSieve();
            if (same ? weights.of(feature) > weights.of(strongest) : feature.isSieve()) {
                strongest = feature;
            }
        }
        return strongest;
    }
}
