package org.glossator.plugins.quotes.speaker;

import org.glossator.plugins.quotes.frames.Frame;

/**
 * How a frame stands to a quoted stretch.
 *
 * @param frame the cue with its speaker
 * @param relation how the two stand to each other
 * @param gap the number of units between them that say something of their own
 */
record Link(Frame frame, Relation relation, int gap) {

    /** From the surest to the least sure. */
    enum Relation {
        /** {@code "…," Ann said}. */
        AFTER,
        /** {@code Ann said: "…"}, {@code Ann said that "…"}. */
        BEFORE,
        /** {@code According to Ann, … "…"} or {@code "…", according to Ann}. */
        PHRASE,
        /** {@code Ann said the deal was a "farce"}. */
        WITHIN,
        /** {@code The deal is a "farce" for all, Ann said}. */
        TRAILING,
        /** {@code "We won." Ann said that …}, at the start of a paragraph. */
        LOOSE
    }
}
