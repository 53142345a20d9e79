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
        Patterns patterns = new Patterns(reading, mentions, frames);
        List<Report> found = new ArrayList<>();
        for (Frame frame : frames.all()) {
            List<Report> pieces = patterns.of(frame);
            boolean clean = pieces.stream().noneMatch(piece -> holdsSpeaker(piece) || touches(spoken, piece.span()));
            if (clean) {
                found.addAll(pieces);
            }
        }
        found.sort(Comparator.comparingInt((Report report) -> report.span().start())
                .thenComparingInt(report -> -report.span().end()));
        return outermost(found);
    }

    private static boolean holdsSpeaker(Report report) {
        return report.span().overlaps(report.frame().speaker().span());
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
