package org.glossator.engine.pipeline;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them, in parameters and options alike, and as they read them. */
public final class Durations {

    private static final Pattern TYPED = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");

    private Durations() {}

    /** @throws IllegalArgumentException when it is none; the message says what was expected */
    public static Duration parse(String text) {
        Matcher matcher = TYPED.matcher(text.strip());
        try {
            return matcher.matches()
                    ? Duration.of(Long.parseLong(matcher.group(1)), unit(matcher.group(2)))
                    : Duration.parse(text.strip());
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("a duration as 500ms, 30s, 5m, 2h or PT30S", e);
        }
    }

    /** As {@code 300 ms}, {@code 90 s}, {@code 2 min}; what is less than a millisecond is left out. */
    public static String words(Duration duration) {
        long millis = duration.toMillis();
        return millis % 60_000 == 0 && millis > 60_000
                ? millis / 60_000 + " min"
                : millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }

    private static ChronoUnit unit(String word) {
        return switch (word) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }
}
