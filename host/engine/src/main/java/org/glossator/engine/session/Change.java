package org.glossator.engine.session;

import org.jspecify.annotations.Nullable;

/**
 * One decision in place of another.
 *
 * @param key what both are known by in this session
 * @param before null: there was none
 * @param after null: there is none any more
 * @param beside whether it only makes room for another change of the same step, which is about the same finding
 */
public record Change(
        long key, @Nullable Decision before, @Nullable Decision after, boolean beside) {

    Change(long key, @Nullable Decision before, @Nullable Decision after) {
        this(key, before, after, false);
    }

    /** The decision that it is about: the new one, or the one that is gone. */
    public Decision about() {
        Decision about = after == null ? before : after;
        if (about == null) {
            throw new IllegalStateException("a change from nothing to nothing");
        }
        return about;
    }

    Change reversed() {
        return new Change(key, after, before, beside);
    }
}
