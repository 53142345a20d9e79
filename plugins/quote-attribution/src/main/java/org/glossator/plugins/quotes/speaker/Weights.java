package org.glossator.plugins.quotes.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The weight of each feature, read from a text: lines {@code feature weight}; {@code #} begins a comment. Immutable. */
final class Weights {

    private final Map<Feature, Double> weights;

    private Weights(Map<Feature, Double> weights) {
        this.weights = weights;
    }

    /** @throws IllegalArgumentException when the resource is missing, names an unknown feature or lacks one */
    static Weights read(String resource) {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        try (InputStream in = Weights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource [" + resource + "]");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.replaceFirst("#.*", "").strip().split("\\s+", -1);
                if (parts.length == 2) {
                    weights.put(feature(parts[0]), Double.valueOf(parts[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Feature feature : Feature.values()) {
            if (!weights.containsKey(feature)) {
                throw new IllegalArgumentException(resource + " has no weight for [" + feature.id() + "]");
            }
        }
        return new Weights(weights);
    }

    private static Feature feature(String id) {
        return Feature.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    double of(Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** The sum over the features. */
    double score(Set<Feature> features) {
        double sum = 0;
        for (Feature feature : features) {
            sum += of(feature);
        }
        return sum;
    }
}
