package org.glossator.plugins.quotes.model;

import java.util.Map;

/**
 * Turns what the models say into how often they are right: a logistic curve over the log-odds (Platt 1999), learned from answers on stories
 * that the models had not seen.
 *
 * @param slope by how much the log-odds are stretched
 * @param intercept what is added to them
 * @param most nothing is surer than this
 */
public record Calibration(double slope, double intercept, double most) {

    private static final double EDGE = 1e-6;

    /** Leaves probabilities as they are. */
    public static final Calibration NONE = new Calibration(1, 0, 1);

    /**
     * @param beside a class beside the resource
     * @throws IllegalArgumentException when the resource or one of its three numbers is missing
     */
    public static Calibration read(Class<?> beside, String resource) {
        Map<String, Double> numbers = Numbers.read(beside, resource);
        return new Calibration(
                number(numbers, "slope", resource),
                number(numbers, "intercept", resource),
                number(numbers, "most", resource));
    }

    private static double number(Map<String, Double> numbers, String name, String resource) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(resource + " has no [" + name + "]");
        }
        return number;
    }

    /** How likely an answer is right that the models give this probability, from 0 to 1. */
    public double of(double probability) {
        double inside = Math.max(EDGE, Math.min(1 - EDGE, probability));
        double odds = StrictMath.log(inside / (1 - inside));
        return Math.min(most, logistic(slope * odds + intercept));
    }

    /** The probability that belongs to log-odds. */
    public static double logistic(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
