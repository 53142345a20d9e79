package org.glossator.engine.query;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;

/** Open documents with findings made by hand, and what an expression finds in them. */
final class Desk {

    private final Session session = new Session();
    private final Map<String, List<StoredFinding>> findings = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> shapes = new LinkedHashMap<>();
    private String text = "";

    /** Begins a document. */
    Desk text(String words) {
        text = words;
        findings.clear();
        return this;
    }

    /** Where the words stand first in the text. */
    Span span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        return new Span(start, start + words.length());
    }

    Desk layer(String layer, Class<? extends Record> type) {
        shapes.put(layer, RecordCodec.of(type).shape());
        findings.computeIfAbsent(layer, name -> new ArrayList<>());
        return this;
    }

    Desk found(String layer, String words, Record value, Evidence evidence) {
        layer(layer, value.getClass());
        return row(layer, words, RecordCodec.of(value.getClass()).encode(value), evidence);
    }

    Desk row(String layer, String words, Object[] row, Evidence evidence) {
        findings.computeIfAbsent(layer, name -> new ArrayList<>())
                .add(new StoredFinding(span(words), row, evidence, List.of()));
        return this;
    }

    /** A layer from a file that does not tell of which type its components are. */
    Desk untold(String layer, String component, String words, Object value) {
        shapes.put(layer, Map.of(component, "?"));
        return row(layer, words, new Object[] {value}, Evidence.of("file"));
    }

    Desk open(Document document) {
        List<StoredLayer> layers = new ArrayList<>();
        findings.forEach((layer, found) -> layers.add(StoredLayer.of(
                layer,
                new Provenance(
                        "of-" + layer,
                        "plugin-" + layer,
                        "1",
                        Map.of(),
                        List.of(),
                        shapes.getOrDefault(layer, Map.of())),
                found)));
        try {
            session.open(Source.of(List.of(Entry.of(document, StoredFindings.EMPTY.with(layers)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SessionException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    Desk open(String id) {
        return open(Document.of(id, text));
    }

    Session session() {
        return session;
    }

    /** The words that fit, in the order of {@link Query#findings}. */
    List<String> find(String expression) {
        try {
            return Query.parse(expression, session).findings(session.entries()).stream()
                    .map(Finding::words)
                    .toList();
        } catch (QueryException e) {
            throw new AssertionError(expression + ": " + e.getMessage(), e);
        }
    }

    String refusal(String expression) {
        return String.valueOf(assertThrows(QueryException.class, () -> Query.parse(expression, session))
                .getMessage());
    }
}
