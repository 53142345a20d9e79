package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;

/** What the decisions of a session come to on the documents that are open now. */
final class Standing {

    private final OpenDocuments documents;
    private final Decisions decisions;

    Standing(OpenDocuments documents, Decisions decisions) {
        this.documents = documents;
        this.decisions = decisions;
    }

    /** The decisions on these findings, each as it would be made now. */
    List<Decision> on(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.verdict() != null)
                .map(f -> decisions.attachment(f.entry(), f.layer()).current(f))
                .toList();
    }

    /** Each as it would be made now; those in conflict, and those that wait, as they were made. */
    List<Decision> all() {
        List<Decision> all = new ArrayList<>();
        for (Decisions.Spot spot : decisions.spots()) {
            attachment(spot)
                    .ifPresentOrElse(
                            attachment -> all.addAll(attachment.current()),
                            () -> decisions
                                    .of(spot.document(), spot.layer())
                                    .forEach(keyed -> all.add(keyed.decision())));
        }
        return all;
    }

    /** How many are about documents that are not open, or layers that they do not have. */
    int waiting() {
        int waiting = 0;
        for (Decisions.Spot spot : decisions.spots()) {
            if (layer(spot).isEmpty()) {
                waiting += decisions.of(spot.document(), spot.layer()).size();
            }
        }
        return waiting;
    }

    /** Those of which it is not known any more what they are about. */
    List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (Entry entry : documents.all()) {
            for (StoredLayer layer : decisions.decidedOn(entry)) {
                conflicts.addAll(decisions.attachment(entry, layer).conflicts());
            }
        }
        return conflicts;
    }

    private Optional<Attachment> attachment(Decisions.Spot spot) {
        Optional<Entry> entry = Optional.ofNullable(documents.exactly(spot.document()));
        return entry.flatMap(open -> layer(spot).map(layer -> decisions.attachment(open, layer)));
    }

    private Optional<StoredLayer> layer(Decisions.Spot spot) {
        return Optional.ofNullable(documents.exactly(spot.document()))
                .flatMap(open -> open.findings().layer(spot.layer()));
    }
}
