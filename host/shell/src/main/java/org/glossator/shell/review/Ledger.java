package org.glossator.shell.review;

import java.util.List;
import org.glossator.engine.session.Change;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.DecisionStep;

/** What the steps of a review did to what is gone through: counted, and open in the queue or not. */
final class Ledger {

    private final Queue queue;
    private final Whereabouts whereabouts;
    private final boolean ofConflicts;
    private final Tally tally = new Tally();

    Ledger(Queue queue, Whereabouts whereabouts, boolean ofConflicts) {
        this.queue = queue;
        this.whereabouts = whereabouts;
        this.ofConflicts = ofConflicts;
    }

    int decided() {
        return tally.size();
    }

    /** Takes in what a step changed, or what its undoing did. */
    void note(DecisionStep step, boolean undone) {
        whereabouts.look();
        for (Change change : shown(step)) {
            Item item = whereabouts.item(change);
            if (item != null) {
                note(item, change.beside() ? step.findings().get(0) : change, undone);
            }
        }
    }

    private void note(Item item, Change said, boolean undone) {
        boolean isOpen = whereabouts.isOpen(item);
        Decision now = undone ? said.before() : said.after();
        if (ofConflicts) {
            tally.settle(item, !isOpen, now);
        } else {
            tally.note(item, undone ? said.after() : said.before(), now);
        }
        queue.open(item, isOpen);
    }

    /** What of a step is shown here: each finding, or what was in conflict and is among those that are gone through. */
    private List<Change> shown(DecisionStep step) {
        return ofConflicts
                ? step.changes().stream()
                        .filter(change -> queue.has(Item.of(change)))
                        .toList()
                : step.findings();
    }

    /** Has the queue stand at what the step was about. */
    void show(DecisionStep step) {
        List<Change> shown = shown(step);
        Item item = whereabouts.item(shown.isEmpty() ? step.changes().get(0) : shown.get(0));
        if (item != null) {
            queue.show(item);
            queue.open(item, whereabouts.isOpen(item));
        }
    }

    /** What was decided, by verdict. */
    @Override
    public String toString() {
        return tally.toString();
    }
}
