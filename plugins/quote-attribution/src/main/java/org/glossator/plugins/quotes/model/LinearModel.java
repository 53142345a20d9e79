package org.glossator.plugins.quotes.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One weight for each feature; a thing's score is the sum over its features. Immutable.
 *
 * @param <F> the features
 */
public final class LinearModel<F extends Enum<F> & Described> {

    private final double[] weights; // by ordinal

    @SuppressWarnings("EnumOrdinal") // the places live no longer than the program
    private LinearModel(Map<F, Double> weights) {
        this.weights = new double[weights.size()];
        for (Map.Entry<F, Double> entry : weights.entrySet()) {
            this.weights[entry.getKey().ordinal()] = entry.getValue();
        }
    }

    /** @param weights those of features not named are 0 */
    public static <F extends Enum<F> & Described> LinearModel<F> of(Class<F> features, Map<F, Double> weights) {
        Map<F, Double> all = new EnumMap<>(features);
        for (F feature : features.getEnumConstants()) {
            all.put(feature, weights.getOrDefault(feature, 0.0));
        }
        return new LinearModel<>(all);
    }

    /**
     * Reads lines {@code feature weight}; {@code #} begins a comment.
     *
     * @param resource beside the class of the features
     * @throws IllegalArgumentException when the resource is missing, names an unknown feature or lacks one
     */
    public static <F extends Enum<F> & Described> LinearModel<F> read(Class<F> features, String resource) {
        Map<String, Double> byId = Numbers.read(features, resource);
        Map<F, Double> weights = new EnumMap<>(features);
        for (F feature : features.getEnumConstants()) {
            Double weight = byId.remove(feature.id());
            if (weight == null) {
                throw new IllegalArgumentException(resource + " has no weight for [" + feature.id() + "]");
            }
            weights.put(feature, weight);
        }
        if (!byId.isEmpty()) {
            throw new IllegalArgumentException(resource + " weighs unknown features " + byId.keySet());
        }
        return new LinearModel<>(weights);
    }

    @SuppressWarnings("EnumOrdinal")
    public double of(F feature) {
        return weights[feature.ordinal()];
    }

    /** The sum over the features. */
    public double score(Set<F> features) {
        double sum = 0;
        for (F feature : features) {
            sum += of(feature);
        }
        return sum;
    }
}
