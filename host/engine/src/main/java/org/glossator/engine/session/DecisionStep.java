package org.glossator.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one command decided: undone and redone as a whole.
 *
 * @param command what it did, in a word: {@code accept}, {@code import}
 * @param at when
 * @param changes in the order in which they were made; empty where all of it had been decided before
 */
public record DecisionStep(String command, Instant at, List<Change> changes) {

    public DecisionStep {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes, one for each finding: without those that only make room for another. */
    public List<Change> findings() {
        return changes.stream().filter(change -> !change.beside()).toList();
    }

    DecisionStep reversed() {
        List<Change> reversed = new ArrayList<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            reversed.add(changes.get(i).reversed());
        }
        return new DecisionStep(command, at, reversed);
    }
}
