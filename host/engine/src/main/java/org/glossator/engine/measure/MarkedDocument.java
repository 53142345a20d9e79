package org.glossator.engine.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document with what gold or an output says of it.
 *
 * @param id of the document
 * @param status what became of it; gold is {@code ok} unless it says otherwise
 * @param text null: not in the file
 * @param layers the marks of each layer that somebody wrote, also where there are none
 * @param borderline reported content that is neither right nor wrong to mark as a quote
 * @param borderlineDates words that are neither right nor wrong to mark as a time expression
 * @param notQuotes words in marks that nobody is said to have uttered
 */
record MarkedDocument(
        String id,
        Entry.Status status,
        @Nullable String text,
        Map<String, List<Mark>> layers,
        List<Span> borderline,
        List<Span> borderlineDates,
        List<Span> notQuotes) {

    static MarkedDocument of(Recorded record) {
        Map<String, List<Mark>> layers = new LinkedHashMap<>();
        record.findings().all().forEach(layer -> layers.put(layer.name(), Mark.of(layer)));
        return new MarkedDocument(record.id(), record.status(), record.text(), layers, List.of(), List.of(), List.of());
    }
}
