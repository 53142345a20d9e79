package org.glossator.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Document;

/** Sixteen copies of each document, and unrelated ones between them; as many in all as four workers share evenly. Immutable. */
final class Copies {

    private static final int OF_EACH = 16;

    private final List<Document> all = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>(); // of the originals, by the copy's id

    Copies(List<Document> originals) {
        for (int copy = 0; copy < OF_EACH; copy++) {
            for (int place = 0; place < originals.size(); place++) {
                Document original = originals.get(place);
                String id = "copy-" + copy + "-of-" + original.id();
                all.add(named(id, original));
                places.put(id, place);
            }
            if (copy % Texts.OTHERS.size() == 0) {
                all.add(Texts.OTHERS.get(copy / Texts.OTHERS.size()));
            }
        }
    }

    List<Document> all() {
        return List.copyOf(all);
    }

    /** The place of the original among the originals; -1 for an unrelated document. */
    int original(Entry entry) {
        return places.getOrDefault(entry.id(), -1);
    }

    private static Document named(String id, Document original) {
        Document copy = Document.of(id, original.text()).withMetadata(original.metadata());
        copy = original.date().map(copy::withDate).orElse(copy);
        return original.language().map(copy::withLanguage).orElse(copy);
    }
}
