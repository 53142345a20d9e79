package org.glossator.engine.check;

import java.time.Duration;
import java.util.Locale;

/**
 * What one check found.
 *
 * @param check its name, as {@code links.api}
 * @param line what was found, in one line
 * @param advice what its author can do; empty where there is nothing to do
 * @param took what it took
 */
public record CheckResult(String check, Outcome outcome, String line, String advice, Took took) {

    /**
     * What a check took.
     *
     * @param time by the clock
     * @param cpu of all threads of its process
     */
    public record Took(Duration time, Duration cpu) {

        /** Nobody looked. */
        public static final Took UNKNOWN = new Took(Duration.ZERO, Duration.ZERO);
    }

    /** How a check ended. */
    public enum Outcome {
        /** As it should be. */
        OK,
        /** A person may want to know. */
        NOTE,
        /** Not tried: it does not apply, or another check has to hold first. */
        SKIPPED,
        /** A law does not hold. */
        FAILED;

        /** As shown and written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static CheckResult ok(String check, String line) {
        return new CheckResult(check, Outcome.OK, line, "", Took.UNKNOWN);
    }

    public static CheckResult note(String check, String line, String advice) {
        return new CheckResult(check, Outcome.NOTE, line, advice, Took.UNKNOWN);
    }

    public static CheckResult skipped(String check, String why) {
        return new CheckResult(check, Outcome.SKIPPED, why, "", Took.UNKNOWN);
    }

    public static CheckResult failed(String check, String line, String advice) {
        return new CheckResult(check, Outcome.FAILED, line, advice, Took.UNKNOWN);
    }

    /** Under another name. */
    public CheckResult as(String name) {
        return new CheckResult(name, outcome, line, advice, took);
    }

    public CheckResult taking(Took found) {
        return new CheckResult(check, outcome, line, advice, found);
    }

    public boolean isFailed() {
        return outcome == Outcome.FAILED;
    }
}
