package org.glossator.engine.measure;

import org.jspecify.annotations.Nullable;

/**
 * Something that an output has wrong, in its sentence.
 *
 * @param kind as {@code missed} or {@code speaker}
 * @param document its id
 * @param passage the words
 * @param gold what gold says; null: it has nothing here
 * @param found what was found; null: nothing was
 * @param rule by which it was found; empty when nothing was
 */
public record Mistake(
        String kind,
        String document,
        Passage passage,
        @Nullable String gold,
        @Nullable String found,
        String rule) {

    /** How often a kind of mistake occurs, with its first example. */
    public record Kind(String kind, long count, Mistake example) {}
}
