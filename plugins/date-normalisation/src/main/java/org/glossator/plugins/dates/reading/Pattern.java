package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Patterns of rules: steps in a row ({@code MONTH DAY}), optional ones ({@code ,?}), groups ({@code ( , YEAR )?}), alternatives in a group
 * ({@code ( of | in )}), and {@code ~} before a step that must touch the one before. No way through a pattern is longer than
 * {@value #LONGEST} steps. A pattern becomes a position automaton (Glushkov 1961), read from its end, so that what follows a step is known
 * when the step is made.
 */
final class Pattern {

    static final int LONGEST = 14;

    private final String text;
    private final List<String> parts;
    private final Steps steps;
    private int at;

    private Pattern(String text, Steps steps) {
        this.text = text;
        this.parts = parts(text);
        this.steps = steps;
        at = parts.size() - 1;
    }

    /** Splits at spaces. By hand: a regular expression would cost a tenth of the plugin's start. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
            if (space > from) {
                parts.add(text.substring(from, space));
            }
            from = space + 1;
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    /** The places with which a pattern may begin. */
    static Position[] first(String text, int rule, Steps steps) {
        Pattern pattern = new Pattern(text, steps);
        Position[] first = pattern.alternatives(new Position[] {Position.end(rule)});
        if (pattern.at >= 0) {
            throw new IllegalArgumentException("pattern [" + text + "] has an open group");
        }
        for (Position position : first) {
            if (position.step() == null || position.longest() > LONGEST) {
                throw new IllegalArgumentException(
                        "pattern [" + text + "] has a row of " + position.longest() + " steps");
            }
        }
        return first;
    }

    private Position[] alternatives(Position[] next) {
        Position[] first = sequence(next);
        while (at >= 0 && parts.get(at).equals("|")) {
            at--;
            first = concat(sequence(next), first);
        }
        return first;
    }

    private Position[] sequence(Position[] next) {
        Position[] first = next;
        while (at >= 0 && !parts.get(at).equals("|") && !parts.get(at).equals("(")) {
            first = item(first);
        }
        return first;
    }

    private Position[] item(Position[] next) {
        String part = parts.get(at--);
        boolean optional = part.length() > 1 && part.endsWith("?");
        String name = optional ? part.substring(0, part.length() - 1) : part;
        Position[] first = name.equals(")") ? group(next) : new Position[] {Position.of(steps.named(name), next)};
        return optional ? concat(first, next) : first;
    }

    private Position[] group(Position[] next) {
        Position[] first = alternatives(next);
        if (at < 0) {
            throw new IllegalArgumentException("pattern [" + text + "] goes on behind its end");
        }
        at--;
        return first;
    }

    private static Position[] concat(Position[] first, Position[] second) {
        Position[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
