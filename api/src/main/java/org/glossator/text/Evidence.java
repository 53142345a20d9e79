package org.glossator.text;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Why an annotator believes a finding.
 *
 * @param rule the id of the rule that decided, as {@code after/verb-name}
 * @param confidence the probability that the finding is right, in [0,1], calibrated on data; empty when it is not calibrated
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

    /** Evidence that is not calibrated and needs no words. */
    public static Evidence of(String rule) {
        return new Evidence(rule, OptionalDouble.empty(), "");
    }

    /** Evidence that is not calibrated. */
    public static Evidence of(String rule, String note) {
        return new Evidence(rule, OptionalDouble.empty(), note);
    }

    public static Evidence of(String rule, double confidence, String note) {
        return new Evidence(rule, OptionalDouble.of(confidence), note);
    }
}
