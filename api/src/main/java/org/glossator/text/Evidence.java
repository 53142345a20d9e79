package org.glossator.text;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Why an annotator believes a finding.
 *
 * @param rule the id of the rule that decided, as {@code after/verb-name}
 * @param confidence an estimate in [0,1] of the probability that the finding is right; empty where the annotator has none. Whether it was
 *     calibrated on data or set by hand, the annotator's documentation says
 * @param note one line for a person; may be empty
 */
public record Evidence(String rule, OptionalDouble confidence, String note) {

    /** @throws IllegalArgumentException when the rule is blank or the confidence is outside [0,1] */
    public Evidence {
        Objects.requireNonNull(note, "note");
        if (rule.isBlank()) {
            throw new IllegalArgumentException("evidence without a rule; expected the id of the rule that decided");
        }
        if (confidence.isPresent() && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(
                    "confidence [" + confidence.getAsDouble() + "]; expected a number from 0 to 1");
        }
    }

    /** Evidence without a confidence that needs no words. */
    public static Evidence of(String rule) {
        return new Evidence(rule, OptionalDouble.empty(), "");
    }

    /** Evidence without a confidence. */
    public static Evidence of(String rule, String note) {
        return new Evidence(rule, OptionalDouble.empty(), note);
    }

    /** Evidence that needs no words. */
    public static Evidence of(String rule, double confidence) {
        return new Evidence(rule, OptionalDouble.of(confidence), "");
    }

    public static Evidence of(String rule, double confidence, String note) {
        return new Evidence(rule, OptionalDouble.of(confidence), note);
    }
}
