package org.glossator.plugins.quotes.indirect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.text.Span;

/** Gathers the reports of a text and keeps the outermost, where they overlap one another or marked speech. */
public final class Reports {

    private Reports() {}

    /**
     * In text order, without overlap.
     *
     * @param spoken the marked stretches that are speech, in order: a clause that holds one is no report of its own
     */
    public static List<Report> of(Reading reading, Mentions mentions, Frames frames, List<Span> spoken) {
        Clauses clauses = new Clauses(reading, frames);
        Patterns patterns = new Patterns(reading, mentions, clauses);
        UnmarkedParts unmarked = new UnmarkedParts(reading, clauses, span -> touches(spoken, span));
        List<Report> found = new ArrayList<>();
        for (Frame frame : frames.all()) {
            List<Report> pieces = patterns.of(frame);
            if (pieces.isEmpty() || doesAnyHoldSpeaker(pieces)) {
                continue;
            }
            if (!doesAnyTouch(spoken, pieces)) {
                found.addAll(pieces);
            } else if (isBehindItsCue(pieces)) {
                found.addAll(unmarked.of(pieces.get(0)));
            }
        }
        found.sort(Comparator.comparingInt((Report report) -> report.span().start())
                .thenComparingInt(report -> -report.span().end()));
        return outermost(found);
    }

    private static boolean isBehindItsCue(List<Report> pieces) {
        Report first = pieces.get(0);
        return pieces.size() == 1
                && first.span().start() > first.frame().speaker().span().start();
    }

    private static boolean doesAnyHoldSpeaker(List<Report> pieces) {
        for (Report piece : pieces) {
            if (piece.span().overlaps(piece.frame().speaker().span())) {
                return true;
            }
        }
        return false;
    }

    private static boolean doesAnyTouch(List<Span> spoken, List<Report> pieces) {
        for (Report piece : pieces) {
            if (touches(spoken, piece.span())) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(List<Span> spoken, Span span) {
        int low = 0;
        int high = spoken.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spoken.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spoken.size() && spoken.get(low).overlaps(span);
    }

    private static List<Report> outermost(List<Report> found) {
        List<Report> kept = new ArrayList<>();
        for (Report report : found) {
            Report last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || !last.span().overlaps(report.span())) {
                kept.add(report);
            }
        }
        return kept;
    }
}
