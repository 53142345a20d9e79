package org.glossator.plugins.dates.reading;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.text.Tokens;

/** The tokens that a rule's pattern has taken, step by step. */
final class Match {
    private final Tokens tokens;
    private final Step[] steps;
    private final int[] starts;
    private final int end;

    Match(Tokens tokens, Step[] steps, int[] starts, int end) {
        this.tokens = tokens;
        this.steps = steps;
        this.starts = starts;
        this.end = end;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The first token. */
    int from() {
        return starts[0];
    }

    /** The token after the last. */
    int to() {
        return end;
    }

    boolean has(String name) {
        return find(name, 1) >= 0;
    }

    boolean has(String name, int nth) {
        return find(name, nth) >= 0;
    }

    /** What the step of this name stands for; empty when the pattern took none. */
    String value(String name) {
        return value(name, 1);
    }

    String value(String name, int nth) {
        int step = find(name, nth);
        return step < 0 ? "" : steps[step].element().value(tokens, starts[step], end(step));
    }

    /** The number that the step stands for; -1 when the pattern took none or it is too large. */
    int number(String name) {
        return number(name, 1);
    }

    int number(String name, int nth) {
        String value = value(name, nth);
        return !value.isEmpty() && value.length() < 9 && isWhole(value) ? Integer.parseInt(value) : -1;
    }

    private static boolean isWhole(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The unit that the step stands for or names. */
    Unit unit(String name) {
        return Unit.valueOf(value(name).toUpperCase(Locale.ROOT));
    }

    /** The unit of the step UNIT or UNITS. */
    Unit unit() {
        return unit(has("UNIT") ? "UNIT" : "UNITS");
    }

    /** Whether the step of this name has taken one of the words, which are given in lower case. */
    boolean isOneOf(String name, String... words) {
        return List.of(words).contains(value(name).toLowerCase(Locale.ROOT));
    }

    /** Whether the token behind the match is this word, in lower case. */
    boolean isBefore(String word) {
        return tokens.is(end, word);
    }

    /** Whether the token in front of the match is this word, in lower case. */
    boolean isAfter(String word) {
        return tokens.is(starts[0] - 1, word);
    }

    DayOfWeek weekday(String name) {
        return DayOfWeek.of(number(name));
    }

    /** The first token of the step. */
    int start(String name, int nth) {
        return starts[find(name, nth)];
    }

    /** The token after the last of the step. */
    int end(String name, int nth) {
        return end(find(name, nth));
    }

    private int end(int step) {
        return step + 1 < starts.length ? starts[step + 1] : end;
    }

    private int find(String name, int nth) {
        int seen = 0;
        for (int i = 0; i < steps.length; i++) {
            if (steps[i].name().equals(name) && ++seen == nth) {
                return i;
            }
        }
        return -1;
    }
}
