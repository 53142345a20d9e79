package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;

/**
 * The decisions on open documents whose ids do not name the same findings any more, since the text was edited or the annotator finds others
 * now: whoever makes the session anew has to say them of what is found now. Those that came from elsewhere are among them, since the
 * document may not have been open then; those in conflict are not.
 */
final class MovedDecisions {

    private final Set<Long> keys = new HashSet<>();
    private final List<Decision> now = new ArrayList<>();

    MovedDecisions(SessionState state) {
        Set<Long> elsewhere = new HashSet<>();
        for (DecisionStep step : state.history().done()) {
            if (step.command().equals(Importing.COMMAND)) {
                step.changes().forEach(change -> elsewhere.add(change.key()));
            }
        }
        for (Entry entry : state.documents().all()) {
            Locator locator = state.decisions().locator(entry);
            for (StoredLayer layer : state.decisions().decidedOn(entry)) {
                Attachment attachment = state.decisions().attachment(entry, layer);
                attachment.findings().stream()
                        .filter(finding -> finding.verdict() != null && !finding.conflict())
                        .filter(finding -> elsewhere.contains(finding.key()) || isMoved(finding, locator))
                        .forEach(finding -> add(finding, attachment));
            }
        }
    }

    private void add(Finding finding, Attachment attachment) {
        keys.add(finding.key());
        now.add(asFound(finding, attachment.current(finding)));
    }

    private static boolean isMoved(Finding finding, Locator locator) {
        Decision decision = Objects.requireNonNull(finding.decision());
        boolean added = decision.verdict() == Verdict.ADDED;
        boolean sameId = added ? finding.machine() == null : decision.number() == finding.number();
        return !sameId || !locator.isHere(decision.place());
    }

    boolean has(long key) {
        return keys.contains(key);
    }

    /** As they would be made now, in the order of the documents. */
    List<Decision> now() {
        return now;
    }

    /** What a person added or fixed, and an annotator says too by now, is accepted. */
    private static Decision asFound(Finding finding, Decision decision) {
        StoredFinding machine = finding.machine();
        boolean own = decision.verdict() == Verdict.ADDED || decision.verdict() == Verdict.FIXED;
        boolean said = machine != null
                && machine.span().equals(finding.stored().span())
                && decision.value().equals(Value.of(finding.layer(), machine.value(), finding.text()));
        if (!own || !said) {
            return decision;
        }
        return new Decision(
                decision.document(),
                decision.layer(),
                decision.number(),
                decision.place(),
                Verdict.ACCEPTED,
                decision.value(),
                null,
                null,
                decision.at());
    }
}
