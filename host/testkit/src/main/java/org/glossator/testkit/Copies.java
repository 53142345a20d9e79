package org.glossator.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Document;

/** Sixteen copies of each document, and unrelated ones between them; as many in all as four workers share evenly. */
final class Copies {

    private static final int OF_EACH = 16;

    private final List<Document> all = new ArrayList<>();
    private final Map<String, String> originals = new HashMap<>(); // ids, by the copy's id

    Copies(List<Document> documents) {
        for (int copy = 0; copy < OF_EACH; copy++) {
            for (Document document : documents) {
                add(document, "copy-" + copy + "-of-" + document.id());
            }
            if (copy % Texts.OTHERS.size() == 0) {
                all.add(Texts.OTHERS.get(copy / Texts.OTHERS.size()));
            }
        }
    }

    private void add(Document original, String id) {
        Document copy = Document.of(id, original.text()).withMetadata(original.metadata());
        copy = original.date().map(copy::withDate).orElse(copy);
        all.add(original.language().map(copy::withLanguage).orElse(copy));
        originals.put(id, original.id());
    }

    List<Document> all() {
        return List.copyOf(all);
    }

    /** The id of the document that an entry is a copy of; its own for an unrelated one. */
    String original(Entry entry) {
        return Objects.requireNonNullElse(originals.get(entry.id()), entry.id());
    }
}
