package org.glossator.shell.command;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.glossator.engine.pipeline.Durations;

/** Reads what options hold that are neither words nor numbers; what does not fit is an {@link IllegalArgumentException} that says why. */
final class Values {

    private Values() {}

    static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("[" + typed + "] is no day; expected one as 2024-05-03", e);
        }
    }

    /** As the parameters of annotators are typed. */
    static Duration duration(String typed) {
        try {
            Duration duration = Durations.parse(typed);
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("more than nothing");
            }
            return duration;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("[" + typed + "] is no limit; expected " + e.getMessage(), e);
        }
    }

    static Charset charset(String typed) {
        try {
            return Charset.forName(typed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "[" + typed + "] is no encoding that Java knows; expected one as UTF-8 or windows-1252", e);
        }
    }

    /** The one of these that is typed as it is printed. */
    static <T> T choice(T[] choices, String typed) {
        for (T each : choices) {
            if (each.toString().equals(typed)) {
                return each;
            }
        }
        throw new IllegalArgumentException("[" + typed + "] is none of them");
    }
}
