package org.glossator.plugins.dates.direction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.plugins.dates.direction.OwnText.Mention;
import org.glossator.plugins.dates.meaning.Clue;
import org.glossator.plugins.dates.meaning.DirectionModel;
import org.glossator.plugins.dates.meaning.Sides.Kind;

/** Learns the weights of a {@link DirectionModel}: logistic regression by plain gradient descent, the same on every machine. */
final class Trainer {

    private static final int ROUNDS = 1000;
    private static final double STEP = 1.5;

    /** What large weights cost, so that a clue seen once or twice does not count for much; chosen for confidences that hold. */
    private static final double COST = 0.25;

    /** What each kind leans to, and nearness, are seen often and may count in full. */
    private static final double LEAN_COST = 0.1;

    private static final List<String> NAMES = names();

    private Trainer() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Clue clue : Clue.values()) {
            names.add(DirectionModel.name(clue));
        }
        for (Kind kind : Kind.values()) {
            names.add(DirectionModel.name(kind));
            names.add(DirectionModel.nearness(kind));
        }
        return List.copyOf(names);
    }

    /** What is not 0 of a mention: places among the names, and their values. */
    private static final class Row {
        private final int[] places;
        private final double[] values;
        private final boolean ahead;

        Row(Map<String, Double> named, boolean ahead) {
            places = named.keySet().stream().mapToInt(NAMES::indexOf).toArray();
            values = named.values().stream().mapToDouble(Double::doubleValue).toArray();
            this.ahead = ahead;
        }

        double sum(double[] weights) {
            double sum = 0;
            for (int i = 0; i < places.length; i++) {
                sum += weights[places[i]] * values[i];
            }
            return sum;
        }
    }

    /** The weights, to two decimals. */
    static Map<String, Double> weights(List<Mention> mentions) {
        List<Row> rows = mentions.stream().map(Trainer::row).toList();
        double[] weights = new double[NAMES.size()];
        for (int round = 0; round < ROUNDS; round++) {
            step(rows, weights);
        }
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            named.put(NAMES.get(i), Math.round(weights[i] * 100) / 100.0);
        }
        return named;
    }

    static DirectionModel model(List<Mention> mentions) {
        return DirectionModel.of(weights(mentions), mentions.size());
    }

    private static void step(List<Row> rows, double[] weights) {
        double[] slope = new double[weights.length];
        for (Row row : rows) {
            double wrong = (row.ahead ? 1 : 0) - 1 / (1 + StrictMath.exp(-row.sum(weights)));
            for (int i = 0; i < row.places.length; i++) {
                slope[row.places[i]] += wrong * row.values[i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            double cost = i < Clue.values().length ? COST : LEAN_COST;
            weights[i] += STEP * (slope[i] - cost * weights[i]) / rows.size();
        }
    }

    private static Row row(Mention mention) {
        Map<String, Double> values = new LinkedHashMap<>();
        Kind kind = mention.sides().kind();
        values.put(DirectionModel.name(kind), 1.0);
        values.put(DirectionModel.nearness(kind), mention.sides().nearness());
        for (Clue clue : Clue.values()) {
            if (mention.clues().contains(clue)) {
                values.put(DirectionModel.name(clue), 1.0);
            }
        }
        return new Row(values, mention.ahead());
    }
}
