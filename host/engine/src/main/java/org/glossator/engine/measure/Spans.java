package org.glossator.engine.measure;

import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** How much two spans share. */
final class Spans {

    private Spans() {}

    /** In UTF-16 code units; 0 where one is absent. */
    static int overlap(@Nullable Span one, @Nullable Span other) {
        return one == null || other == null
                ? 0
                : Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    /** Intersection over union. */
    static double likeness(Span one, Span other) {
        int shared = overlap(one, other);
        return shared == 0 ? 0 : (double) shared / (one.length() + other.length() - shared);
    }
}
