package org.glossator.shell.report;

import java.util.IdentityHashMap;
import java.util.List;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.jspecify.annotations.Nullable;

/** How the findings of a document stand in a session: by which number a person calls each, and what a person decided on it. */
public final class Standing {

    /** Of the records of a run: numbered as they stand in their layer, and nothing decided. */
    static final Standing OF_A_RUN = new Standing(List.of());

    private final IdentityHashMap<StoredFinding, Finding> findings = new IdentityHashMap<>();
    private final Decided decided = new Decided();

    /** @param all the document's findings of all layers, those that were rejected too */
    public Standing(List<Finding> all) {
        for (Finding finding : all) {
            findings.put(finding.stored(), finding);
            decided.count(finding.verdict());
        }
    }

    /** From 1, as 3 in {@code q3}. */
    int number(StoredLayer layer, int place) {
        Finding finding = of(layer, place);
        return finding == null ? place + 1 : finding.number();
    }

    Judgement judgement(StoredLayer layer, int place) {
        Finding finding = of(layer, place);
        return finding == null ? Judgement.NONE : Judgement.of(finding);
    }

    /** Null where nothing is known of it. */
    private @Nullable Finding of(StoredLayer layer, int place) {
        return findings.get(layer.findings().get(place));
    }

    Decided decided() {
        return decided;
    }
}
