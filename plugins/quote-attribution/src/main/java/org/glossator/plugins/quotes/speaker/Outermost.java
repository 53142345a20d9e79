package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Tells which reports lie inside others: {@code Ann said that Bo thinks it is "…"} is Ann's. */
final class Outermost {

    private static final long REPORTING = WordClass.mask(WordClass.SAY, WordClass.TELL);
    private static final long BREAKS =
            WordClass.mask(WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.RELATIVE);

    private final Reading reading;

    Outermost(Reading reading) {
        this.reading = reading;
    }

    List<Link> of(List<Link> links) {
        List<Link> outermost = new ArrayList<>(links.size());
        for (Link link : links) {
            if (!isInside(link, links)) {
                outermost.add(link);
            }
        }
        return outermost;
    }

    /** Whether the link's frame is itself reported by another that governs the quote too: the outermost report counts. */
    private boolean isInside(Link inner, List<Link> links) {
        for (Link outer : links) {
            if (governs(outer.frame(), inner.frame())) {
                return true;
            }
        }
        return false;
    }

    private boolean governs(Frame outer, Frame inner) {
        boolean clause = outer.shape() != Shape.VERB_SUBJECT
                && outer.shape() != Shape.NOUN
                && (outer.classes() & REPORTING) != 0
                && outer.content() <= inner.from()
                && reading.together(outer.content(), inner.cueFrom())
                && !outer.negated()
                && !reading.has(outer.speaker().from() - 1, WordClass.SUBORDINATOR);
        if (!clause) {
            return false;
        }
        boolean begins =
                reading.is(outer.content(), "that") || outer.content() == inner.from() || outer.shape() == Shape.PHRASE;
        if (!begins) {
            return false;
        }
        for (int unit = outer.content(); unit < inner.from(); unit++) {
            boolean broken = reading.is(unit, ';')
                    || reading.isRegion(unit)
                    || reading.is(unit, ',') && reading.hasAny(unit + 1, BREAKS);
            if (broken) {
                return false;
            }
        }
        return !inner.speaker().equals(outer.speaker());
    }
}
