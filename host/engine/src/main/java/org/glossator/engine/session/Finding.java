package org.glossator.engine.session;

import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;

/**
 * One finding of an open document.
 *
 * @param entry the document
 * @param layer the layer that holds it
 * @param number its place in the layer, from 1, in text order
 */
public record Finding(Entry entry, StoredLayer layer, int number) {

    public StoredFinding stored() {
        return layer.findings().get(number - 1);
    }

    /** As typed: {@code DOC/LAYER/N}. */
    public String id() {
        return entry.id() + "/" + layer.name() + "/" + number;
    }

    /** The words found. */
    public String words() {
        return stored().span().in(entry.document().orElseThrow().text());
    }
}
