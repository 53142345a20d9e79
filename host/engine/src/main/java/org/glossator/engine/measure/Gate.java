package org.glossator.engine.measure;

import java.util.Locale;
import java.util.Optional;

/**
 * A figure and the least that it has to be, as {@code quotes.end-to-end-f1=.8}.
 *
 * @param layer of the output
 * @param figure its name, without the layer
 * @param least from 0 to 1
 */
public record Gate(String layer, String figure, double least) {

    /** @throws IllegalArgumentException when it is not of this form; the message says what was expected */
    public static Gate parse(String typed) {
        int equals = typed.indexOf('=');
        int dot = equals < 0 ? -1 : typed.lastIndexOf('.', equals);
        if (dot <= 0) {
            throw new IllegalArgumentException(
                    "gate [" + typed + "]; expected LAYER.FIGURE=x, as quotes.end-to-end-f1=.8");
        }
        return new Gate(
                typed.substring(0, dot), typed.substring(dot + 1, equals), least(typed, typed.substring(equals + 1)));
    }

    private static double least(String typed, String number) {
        try {
            double least = Double.parseDouble(number);
            if (least >= 0 && least <= 1) {
                return least;
            }
        } catch (NumberFormatException e) {
            // said below, with what was expected
        }
        throw new IllegalArgumentException("gate [" + typed + "]; expected a number from 0 to 1 behind the =");
    }

    /** {@code quotes.end-to-end-f1}. */
    public String name() {
        return layer + "." + figure;
    }

    /** Why the report does not meet it: what was found, for how many, what was expected; empty when it is met. */
    public Optional<String> unmet(EvaluationReport report) {
        LayerFigures measured = report.layer(layer).orElse(null);
        Figure found = measured == null ? null : measured.figure(figure).orElse(null);
        String nobody = measured != null && measured.answered() == 0
                ? ", and no record of the output has the layer " + layer
                : "";
        if (found == null || found.value().isEmpty()) {
            return Optional.of(name() + " is a share of 0 findings, so there is no such figure" + nobody
                    + "; expected at least " + told(least));
        }
        double value = found.value().getAsDouble();
        if (value >= least) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%s is %s over %,d finding%s%s; expected at least %s",
                name(),
                told(value),
                found.of(),
                found.of() == 1 ? "" : "s",
                nobody,
                told(least)));
    }

    /** With four digits, or all of them where four would hide that it is too small. */
    private String told(double value) {
        String rounded = String.format(Locale.ROOT, "%.4f", value);
        return value < least && Double.parseDouble(rounded) >= least ? Double.toString(value) : rounded;
    }
}
