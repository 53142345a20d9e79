package org.glossator.engine.query;

import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;

/** All findings of a document. */
final class Found {

    private Found() {}

    /** Layer by layer, each in text order. */
    static List<Finding> in(Entry entry, Session session) {
        List<Finding> all = new ArrayList<>();
        for (String layer : entry.findings().layers()) {
            try {
                all.addAll(session.findings(entry, layer));
            } catch (SessionException e) {
                throw new IllegalStateException("the layer was there a moment ago", e);
            }
        }
        return all;
    }
}
