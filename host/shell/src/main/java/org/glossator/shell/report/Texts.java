package org.glossator.shell.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of documents that have copies, kept until all are read: the other copy may come first or last. */
final class Texts {

    /** Where a text lies, and which document of the page it is. */
    private record Kept(int number, Spool.Place place) {}

    private final Map<String, Kept> kept = new HashMap<>();
    private final Spool spool;

    Texts(Spool spool) {
        this.spool = spool;
    }

    void keep(DocumentName document, String text) throws IOException {
        if (!kept.containsKey(document.id())) {
            kept.put(document.id(), new Kept(document.number(), spool.keep(text)));
        }
    }

    /** Null where the document is not on the page, or has no copies. */
    @Nullable
    String of(String id) throws IOException {
        Kept found = kept.get(id);
        return found == null ? null : spool.kept(found.place);
    }

    /** 0 where the document is not on the page, or has no copies. */
    int number(String id) {
        Kept found = kept.get(id);
        return found == null ? 0 : found.number;
    }
}
