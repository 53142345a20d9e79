package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What annotators refused, by document, so that it can be told in the order of the documents. Safe for use by many threads. */
final class Refusals {

    private final Map<String, List<Refusal>> byDocument = new ConcurrentHashMap<>();

    /** @param refusals of one call; a document is in one call at a time */
    void add(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            byDocument
                    .computeIfAbsent(refusals.get(0).document(), id -> new ArrayList<>())
                    .addAll(refusals);
        }
    }

    /** Those of a document, which are forgotten then. */
    List<Refusal> take(String document) {
        List<Refusal> refusals = byDocument.remove(document);
        return refusals == null ? List.of() : refusals;
    }

    void clear() {
        byDocument.clear();
    }
}
