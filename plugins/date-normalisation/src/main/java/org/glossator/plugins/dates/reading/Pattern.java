package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of rules: steps in a row ({@code MONTH DAY}), optional ones ({@code ,?}), groups ({@code ( , YEAR )?}), alternatives in a group
 * ({@code ( of | in )}), and {@code ~} before a step that must touch the one before. Every group is written out, so that a pattern becomes
 * a handful of plain rows of steps, none longer than {@value #LONGEST}.
 */
final class Pattern {

    static final int LONGEST = 14;

    private final String text;
    private final String[] parts;
    private final Elements.Shared elements;
    private int at;

    private Pattern(String text, Elements.Shared elements) {
        this.text = text;
        this.parts = text.strip().split("\\s+", -1);
        this.elements = elements;
    }

    /** The rows of steps that a pattern stands for. */
    static List<List<Step>> rows(String text, Elements.Shared elements) {
        Pattern pattern = new Pattern(text, elements);
        List<List<Step>> rows = pattern.alternatives();
        if (pattern.at < pattern.parts.length) {
            throw new IllegalArgumentException("pattern [" + text + "] goes on behind its end");
        }
        for (List<Step> row : rows) {
            if (row.isEmpty() || row.size() > LONGEST) {
                throw new IllegalArgumentException("pattern [" + text + "] has a row of " + row.size() + " steps");
            }
        }
        return rows;
    }

    private List<List<Step>> alternatives() {
        List<List<Step>> rows = new ArrayList<>(sequence());
        while (at < parts.length && parts[at].equals("|")) {
            at++;
            rows.addAll(sequence());
        }
        return rows;
    }

    private List<List<Step>> sequence() {
        List<List<Step>> rows = List.of(List.of());
        while (at < parts.length && !parts[at].equals("|") && !parts[at].startsWith(")")) {
            rows = product(rows, item());
        }
        return rows;
    }

    private List<List<Step>> item() {
        String part = parts[at++];
        if (!part.equals("(")) {
            boolean optional = part.length() > 1 && part.endsWith("?");
            String name = optional ? part.substring(0, part.length() - 1) : part;
            boolean touching = name.length() > 1 && name.startsWith("~");
            String element = touching ? name.substring(1) : name;
            List<List<Step>> one = List.of(List.of(new Step(element, elements.get(element), touching)));
            return optional ? orNothing(one) : one;
        }
        List<List<Step>> group = alternatives();
        if (at >= parts.length) {
            throw new IllegalArgumentException("pattern [" + text + "] has an open group");
        }
        return parts[at++].equals(")?") ? orNothing(group) : group;
    }

    private static List<List<Step>> orNothing(List<List<Step>> rows) {
        List<List<Step>> more = new ArrayList<>(rows);
        more.add(List.of());
        return more;
    }

    private static List<List<Step>> product(List<List<Step>> heads, List<List<Step>> tails) {
        List<List<Step>> rows = new ArrayList<>();
        for (List<Step> head : heads) {
            for (List<Step> tail : tails) {
                List<Step> row = new ArrayList<>(head);
                row.addAll(tail);
                rows.add(row);
            }
        }
        return rows;
    }
}
