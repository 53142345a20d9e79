package org.glossator.plugins.dates.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.dates.meaning.Sides.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How likely a mention without year or week lies ahead: a logistic model over the clues around it, its kind, and which of its two readings
 * is nearer. The weights that ship are learned from sentences of our own. Immutable.
 */
public final class DirectionModel {

    private static final DirectionModel NEWS = read("direction.txt");

    private final Map<Clue, Double> clueWeights = new EnumMap<>(Clue.class);
    private final Map<Kind, Lean> leans = new EnumMap<>(Kind.class);
    private final int learnedFrom;

    /** What a kind leans to, and what nearness adds. */
    private record Lean(double always, double nearness) {}

    private DirectionModel(Map<String, Double> weights, int learnedFrom) {
        for (Clue clue : Clue.values()) {
            clueWeights.put(clue, weights.getOrDefault(name(clue), 0.0));
        }
        for (Kind kind : Kind.values()) {
            double always = weights.getOrDefault(name(kind), 0.0);
            leans.put(kind, new Lean(always, weights.getOrDefault(nearness(kind), 0.0)));
        }
        this.learnedFrom = learnedFrom;
    }

    /** The model that the plugin ships. */
    public static DirectionModel news() {
        return NEWS;
    }

    /**
     * A model of these weights; one that is not there is 0.
     *
     * @param weights by {@link #name}
     * @param learnedFrom how many mentions they were learned from
     */
    public static DirectionModel of(Map<String, Double> weights, int learnedFrom) {
        return new DirectionModel(weights, learnedFrom);
    }

    /** What the weight of a clue, or what a kind leans to, is called. */
    public static String name(Enum<?> clueOrKind) {
        return clueOrKind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the weight of nearness is called, for a kind. */
    public static String nearness(Kind kind) {
        return name(kind) + ".nearness";
    }

    /** The probability that the coming one of the two is meant. */
    public double ahead(Sides sides, Set<Clue> clues) {
        Lean lean = leans.getOrDefault(sides.kind(), new Lean(0, 0));
        double sum = lean.always + lean.nearness * sides.nearness() + words(clues);
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** Where the words look, whatever is nearer: above 0 ahead, below 0 back. */
    double words(Set<Clue> clues) {
        double sum = 0;
        // In the order of the enum, so that the last bit does not depend on the set.
        for (Map.Entry<Clue, Double> weight : clueWeights.entrySet()) {
            sum += clues.contains(weight.getKey()) ? weight.getValue() : 0;
        }
        return sum;
    }

    /** How many mentions the weights were learned from. */
    int learnedFrom() {
        return learnedFrom;
    }

    /** The clue that speaks most for the direction taken; null when none does. */
    @Nullable
    Clue strongest(Set<Clue> clues, boolean ahead) {
        Clue best = null;
        double most = 0;
        for (Map.Entry<Clue, Double> entry : clueWeights.entrySet()) {
            double weight = ahead ? entry.getValue() : -entry.getValue();
            if (weight > most && clues.contains(entry.getKey())) {
                best = entry.getKey();
                most = weight;
            }
        }
        return best;
    }

    /** Reads lines {@code name weight}; {@code #} begins a comment, and {@code mentions} says how many the weights were learned from. */
    private static DirectionModel read(String resource) {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream in = DirectionModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource [" + resource + "]");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (!line.startsWith("#") && space > 0) {
                    weights.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Double mentions = weights.remove("mentions");
        return new DirectionModel(weights, mentions == null ? 0 : mentions.intValue());
    }
}
