package org.glossator.plugins.quotes.indirect;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;

/** Clauses that stand before or around their cue: {@code Reforms take time, Ann said}, {@code Reforms, Ann said, take time}. */
final class Parentheticals {

    private static final long CUES = WordClass.mask(WordClass.SAY, WordClass.TELL, WordClass.WRITE);
    private static final int LEAST_WORDS = 3;
    private static final int VERB_WITHIN = 20;
    private static final int OPENING = 6; // the longest adverbial before a cue

    private final Reading reading;
    private final Clauses clauses;
    private final Verbs verbs;

    Parentheticals(Reading reading, Clauses clauses) {
        this.reading = reading;
        this.clauses = clauses;
        this.verbs = new Verbs(reading);
    }

    /** The pieces around a cue with its subject. */
    List<Report> around(Frame frame) {
        if ((frame.classes() & CUES) == 0) {
            return List.of();
        }
        int after = Math.max(frame.content(), frame.to());
        boolean goesOn = reading.is(after, ',') && reading.together(after, after + 1) && !isAside(frame, after + 1);
        if (reading.is(frame.from() - 1, "as") && reading.beginsSentence(frame.from() - 1)) {
            return goesOn ? pieces(frame, frame.from(), frame.from(), after + 1, "as-said", 0.7) : List.of();
        }
        boolean comma = reading.is(frame.from() - 1, ',') || reading.isDash(frame.from() - 1);
        boolean ends = !reading.together(frame.from(), after) || reading.is(after, '.') || reading.is(after, ',');
        if (!comma || !ends || isRelative(frame)) {
            return List.of();
        }
        int start = behindWritersClause(clauses.sentenceStart(frame.from()), frame.from() - 1);
        if (reading.has(frame.from() - 2, WordClass.COORDINATOR)) {
            return List.of();
        }
        return goesOn
                ? pieces(frame, start, frame.from() - 1, after + 1, "middle", 0.7)
                : pieces(frame, start, frame.from() - 1, -1, "trailing", 0.8);
    }

    /** {@code Now it is a tram again, and this time, the city swears, it is real}: what was said begins behind the conjunction. */
    private int behindWritersClause(int start, int to) {
        for (int unit = to - 1; unit > Math.max(start, to - OPENING); unit--) {
            boolean joins = reading.has(unit, WordClass.COORDINATOR) && reading.is(unit - 1, ',');
            if (joins && !verbs.isClause(unit + 1, to) && verbs.isClause(start, unit - 1)) {
                return unit + 1;
            }
        }
        return start;
    }

    /** {@code …, said Bo Day, the mayor}; {@code …, Ann said, as she left}: what follows is the writer's. */
    private boolean isAside(Frame frame, int unit) {
        return frame.shape() == Shape.VERB_SUBJECT
                || reading.hasAny(unit, WordClass.mask(WordClass.SUBORDINATOR, WordClass.ING))
                        && !reading.is(unit, "if")
                || reading.has(unit, WordClass.RELATIVE) && !reading.is(unit, "that")
                || reading.is(unit, "according");
    }

    private boolean isRelative(Frame frame) {
        return reading.has(frame.from(), WordClass.RELATIVE)
                || frame.speaker().to() < frame.cueFrom()
                        && reading.has(frame.speaker().to(), WordClass.RELATIVE)
                || reading.has(frame.cueFrom() - 1, WordClass.RELATIVE);
    }

    /** The pieces around {@code according to} and its like. */
    List<Report> phrase(Frame frame) {
        int start = clauses.sentenceStart(frame.cueFrom());
        int after = frame.to();
        boolean goesOn = reading.is(after, ',') && reading.together(after, after + 1) && !isAside(frame, after + 1);
        if (start >= frame.cueFrom()) {
            return goesOn ? pieces(frame, start, start, after + 1, "according-to", 0.85) : List.of();
        }
        boolean comma = reading.is(frame.cueFrom() - 1, ',');
        return pieces(
                frame, start, frame.cueFrom(), comma && goesOn ? after + 1 : -1, "according-to", comma ? 0.8 : 0.65);
    }

    /** A first piece, and a second that goes on with it where {@code rest} is not -1. */
    private List<Report> pieces(Frame frame, int start, int to, int rest, String rule, double confidence) {
        List<Report> pieces = new ArrayList<>();
        Span first = to - start >= LEAST_WORDS || rest >= 0 && to > start ? clauses.span(start, to) : null;
        boolean firstIsClause = first != null && verbs.isClause(start, to);
        if (first != null && (firstIsClause || rest >= 0)) {
            pieces.add(new Report(first, frame, rule, confidence, false, null));
        }
        if (rest >= 0) {
            int end = clauses.end(rest, frame);
            Span second = clauses.span(rest, end);
            boolean goesOn =
                    verbs.goesOn(rest, Math.min(end, rest + VERB_WITHIN)) || !firstIsClause && verbs.mayBeVerb(rest);
            if (second != null && goesOn) {
                pieces.add(new Report(second, frame, rule, confidence, false, first));
            } else if (!firstIsClause) {
                pieces.clear();
            }
        }
        return pieces;
    }
}
