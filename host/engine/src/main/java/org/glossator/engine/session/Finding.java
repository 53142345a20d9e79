package org.glossator.engine.session;

import java.util.Optional;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.jspecify.annotations.Nullable;

/**
 * One finding of an open document, as an annotator found it and as a person decided on it.
 *
 * @param entry the document
 * @param layer the layer that holds it, as the annotator wrote it
 * @param number its place in the layer, from 1, in text order; those that a person added follow in the order of adding
 * @param stored as it stands: as a person fixed or added it, else as the annotator said
 * @param machine what the annotator said; null: a person added it
 * @param key what the decision on it is known by; 0: there is none
 * @param decision null: there is none
 * @param conflict whether the decision was made on something else than what is found now, and so does not count
 */
public record Finding(
        Entry entry,
        StoredLayer layer,
        int number,
        StoredFinding stored,
        @Nullable StoredFinding machine,
        long key,
        @Nullable Decision decision,
        boolean conflict) {

    /** One on which nothing was decided. */
    public Finding(Entry entry, StoredLayer layer, int number) {
        this(entry, layer, number, layer.findings().get(number - 1));
    }

    private Finding(Entry entry, StoredLayer layer, int number, StoredFinding machine) {
        this(entry, layer, number, machine, machine, 0, null, false);
    }

    /** As typed: {@code DOC/LAYER/N}. */
    public String id() {
        return entry.id() + "/" + layer.name() + "/" + number;
    }

    /** The words found, as it stands. */
    public String words() {
        return stored().span().in(text());
    }

    String text() {
        return entry.document().orElseThrow().text();
    }

    /** What a person decided; null: nothing, or something that is in conflict. */
    public @Nullable Verdict verdict() {
        return decision == null || conflict ? null : decision.verdict();
    }

    /** What the annotator said; empty where a person added it. */
    public Optional<StoredFinding> found() {
        return Optional.ofNullable(machine);
    }

    /** Whether it is one of the decided layer: everything but what was rejected. */
    public boolean stands() {
        return verdict() != Verdict.REJECTED;
    }
}
