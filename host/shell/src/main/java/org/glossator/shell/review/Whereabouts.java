package org.glossator.shell.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Change;
import org.glossator.engine.session.Conflict;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.jspecify.annotations.Nullable;

/** Where the items of a review are in the session as it is now: numbers move, conflicts come and go, documents are closed. */
final class Whereabouts {

    private final Session session;
    private final boolean ofConflicts;
    private Map<Long, Conflict> conflicts = Map.of(); // by key, where the review is of conflicts

    Whereabouts(Session session, boolean ofConflicts) {
        this.session = session;
        this.ofConflicts = ofConflicts;
        look();
    }

    /** Looks for conflicts anew, after something was decided. */
    void look() {
        if (ofConflicts) {
            Map<Long, Conflict> now = new HashMap<>();
            session.conflicts().forEach(conflict -> now.put(conflict.key(), conflict));
            conflicts = now;
        }
    }

    /** The decision that is in conflict; null: it is none any more. */
    @Nullable
    Conflict conflict(Item item) {
        return conflicts.get(item.conflict());
    }

    /** What there is to decide on; null: nothing. */
    @Nullable
    Finding finding(Item item) {
        if (!ofConflicts) {
            return find(item);
        }
        Conflict conflict = conflict(item);
        return conflict == null ? null : conflict.now().orElse(null);
    }

    private @Nullable Finding find(Item item) {
        List<Finding> findings = findings(item.document(), item.layer());
        int index = item.number() - 1;
        if (index < findings.size() && findings.get(index).number() == item.number()) {
            return findings.get(index);
        }
        return findings.stream()
                .filter(f -> f.number() == item.number())
                .findFirst()
                .orElse(null);
    }

    /** Those of just this document; none where it is not open, or has no such layer. */
    private List<Finding> findings(String document, String layer) {
        Entry entry = session.exactly(document).orElse(null);
        try {
            return entry == null ? List.of() : session.findings(entry, layer);
        } catch (SessionException e) {
            return List.of();
        }
    }

    /** Whether nothing was decided on it. */
    boolean isOpen(Item item) {
        if (ofConflicts) {
            return conflicts.containsKey(item.conflict());
        }
        Finding finding = find(item);
        return finding != null && finding.verdict() == null;
    }

    /** What is shown of a change; null when nothing is, as of a document that is not open. Numbers may have moved since it was made. */
    @Nullable
    Item item(Change change) {
        Decision about = change.about();
        Item item = ofConflicts ? Item.of(change) : Item.of(about, 0);
        Finding there = find(item);
        boolean same = there != null
                && (there.key() == change.key()
                        || there.found()
                                .filter(f -> f.span().equals(about.place().span()))
                                .isPresent());
        if (ofConflicts || same) {
            return item;
        }
        return findings(about.document(), about.layer()).stream()
                .filter(f -> f.key() == change.key())
                .findFirst()
                .map(Item::of)
                .orElse(null);
    }
}
