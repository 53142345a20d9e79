package org.glossator.shell.review;

import org.glossator.engine.session.Change;
import org.glossator.engine.session.Conflict;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.Finding;

/**
 * One thing to decide on: a finding, or a decision in conflict.
 *
 * @param document the id of its document
 * @param layer the name of its layer
 * @param number of the finding in its layer
 * @param conflict what the decision in conflict is known by; 0: it is a finding
 */
public record Item(String document, String layer, int number, long conflict) {

    public static Item of(Finding finding) {
        return new Item(finding.entry().id(), finding.layer().name(), finding.number(), 0);
    }

    public static Item of(Conflict conflict) {
        return of(conflict.decision(), conflict.key());
    }

    /** The decision that it changes, where that was in conflict. */
    static Item of(Change change) {
        return of(change.about(), change.key());
    }

    /** @param key what the decision is known by where it was in conflict; else 0 */
    static Item of(Decision decision, long key) {
        return new Item(decision.document(), decision.layer(), decision.number(), key);
    }
}
