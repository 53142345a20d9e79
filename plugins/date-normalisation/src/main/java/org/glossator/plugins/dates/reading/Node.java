package org.glossator.plugins.dates.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of the automaton: the places in patterns that the same steps lead to. What goes on from it is made when a text first comes here,
 * since most ways through the rules are never taken. Safe for use by many threads: two that come at once make the same, and either will do.
 */
final class Node {

    private final Position[] positions;
    private final int rule;
    private final boolean goesOn;
    private volatile @Nullable Edges edges; // null: not made yet

    /** @param positions in the order of the rules, then as {@link Position#next} has them */
    Node(List<Position> positions) {
        this.positions = positions.toArray(Position.NONE);
        int first = -1;
        boolean steps = false;
        for (Position position : positions) {
            steps |= position.step() != null;
            boolean ends = position.rule() >= 0 && (first < 0 || position.rule() < first);
            first = ends ? position.rule() : first;
        }
        rule = first;
        goesOn = steps;
    }

    /** The first of the rules that end here; -1 when none does. */
    int rule() {
        return rule;
    }

    /** Whether steps may follow. */
    boolean goesOn() {
        return goesOn;
    }

    Edges edges(Alphabet alphabet) {
        Edges made = edges;
        if (made == null) {
            made = new Edges(positions, alphabet);
            edges = made;
        }
        return made;
    }
}
