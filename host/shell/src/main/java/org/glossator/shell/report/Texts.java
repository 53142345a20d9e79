package org.glossator.shell.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of all documents, kept until all are read: the other copy may come first or last. */
final class Texts {

    private final Map<String, Spool.Place> kept = new HashMap<>();
    private final Spool spool;

    Texts(Spool spool) {
        this.spool = spool;
    }

    void keep(DocumentName document, String text) throws IOException {
        if (!kept.containsKey(document.id())) {
            kept.put(document.id(), spool.keep(text));
        }
    }

    /** Null where the document is not on the page. */
    @Nullable
    String of(String id) throws IOException {
        Spool.Place found = kept.get(id);
        return found == null ? null : spool.kept(found);
    }
}
