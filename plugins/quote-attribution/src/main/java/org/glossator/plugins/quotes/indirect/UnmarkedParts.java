package org.glossator.plugins.quotes.indirect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;

/**
 * The coordinated clauses of a report that hold no marked speech, where another clause of it does: {@code said that the dam was “rotten”
 * and that it leaked}. Places are units.
 */
final class UnmarkedParts {

    private static final int LEAST_WORDS = 3;

    private final Reading reading;
    private final Clauses clauses;
    private final Verbs verbs;
    private final Predicate<Span> spoken;

    UnmarkedParts(Reading reading, Clauses clauses, Predicate<Span> spoken) {
        this.reading = reading;
        this.clauses = clauses;
        this.verbs = new Verbs(reading);
        this.spoken = spoken;
    }

    /** The clauses of a report behind its cue, without those that hold marked speech. */
    List<Report> of(Report report) {
        int from = report.frame().content();
        while (from < reading.size() && reading.start(from) < report.span().start()) {
            from++;
        }
        List<Report> parts = new ArrayList<>();
        int end = from;
        int part = from;
        boolean marked = false;
        boolean counts = true; // the first clause, and those behind a conjunction with "that"
        while (end < reading.size() && reading.end(end) <= report.span().end()) {
            boolean joint = end > from && joins(end);
            if (joint && (marked || holdsMarks(end, report))) {
                add(parts, report, part, end, counts && !marked);
                part = reading.is(end, ',') ? end + 1 : end;
                part = reading.has(part, WordClass.COORDINATOR) ? part + 1 : part;
                counts = reading.is(part, "that");
                part = counts ? part + 1 : part;
                marked = false;
                end = Math.max(end + 1, part);
                continue;
            }
            marked = marked || isSpoken(end);
            end++;
        }
        add(parts, report, part, end, counts && !marked);
        return parts;
    }

    private void add(List<Report> parts, Report report, int from, int to, boolean counts) {
        Span span = counts && to - from >= LEAST_WORDS ? clauses.span(from, to) : null;
        boolean clause = reading.is(from, "to") || reading.is(from, "not") || verbs.isClause(from, to);
        if (span != null && clause) {
            String rule = report.rule() + "-part";
            parts.add(new Report(span, report.frame(), rule, report.confidence(), report.denied(), null));
        }
    }

    /** Whether a clause can end before the unit: at a conjunction with a verb, a subject or {@code that} behind it. */
    private boolean joins(int unit) {
        int next = reading.is(unit, ',') ? unit + 1 : unit;
        if (next > unit && (reading.has(next, WordClass.RELATIVE) || reading.is(next, "where") || isConcession(next))) {
            return true;
        }
        int behind = next + 1;
        return reading.has(next, WordClass.COORDINATOR)
                && (reading.is(behind, "that")
                        || reading.has(behind, WordClass.PRONOUN)
                        || reading.has(behind, WordClass.SUBORDINATOR)
                        || verbs.beginsWithVerb(behind));
    }

    private boolean isConcession(int unit) {
        return reading.is(unit, "although") || reading.is(unit, "though") || reading.is(unit, "but");
    }

    /** Whether marked speech stands between the joint and the next one, or the report's end. */
    private boolean holdsMarks(int joint, Report report) {
        for (int unit = joint + 2;
                unit < reading.size() && reading.end(unit) <= report.span().end();
                unit++) {
            if (isSpoken(unit)) {
                return true;
            }
            if (joins(unit)) {
                return false;
            }
        }
        return false;
    }

    private boolean isSpoken(int unit) {
        return reading.isRegion(unit) && spoken.test(new Span(reading.start(unit), reading.end(unit)));
    }
}
