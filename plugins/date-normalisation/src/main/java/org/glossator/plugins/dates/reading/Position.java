package org.glossator.plugins.dates.reading;

import org.jspecify.annotations.Nullable;

/** A place in a rule's pattern: a step, and the places that may come after it; or the end of the pattern. */
final class Position {

    static final Position[] NONE = {};

    private final @Nullable Step step; // null: the end
    private final Position[] next;
    private final int rule;
    private final int longest;

    private Position(@Nullable Step step, Position[] next, int rule, int longest) {
        this.step = step;
        this.next = next;
        this.rule = rule;
        this.longest = longest;
    }

    static Position end(int rule) {
        return new Position(null, NONE, rule, 0);
    }

    static Position of(Step step, Position[] next) {
        int longest = 0;
        for (Position position : next) {
            longest = Math.max(longest, position.longest);
        }
        return new Position(step, next, -1, longest + 1);
    }

    @Nullable
    Step step() {
        return step;
    }

    /** In the order in which the pattern names them. */
    Position[] next() {
        return next;
    }

    /** The rule whose pattern ends here; -1 at a step. */
    int rule() {
        return rule;
    }

    /** As many steps as may follow at most, this one included. */
    int longest() {
        return longest;
    }
}
