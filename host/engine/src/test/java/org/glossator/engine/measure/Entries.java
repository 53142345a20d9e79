package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Records made by hand: a text, and the layer {@code titles} with the components {@code name} and {@code place}. */
final class Entries {

    static final String TEXT = "Dr Ann Lee met Prof Bo Day in the house of Sir Cy Fox.";

    private Entries() {}

    static Recorded titles(String version, StoredFinding... findings) {
        return record(TEXT, layer("titles", version, findings));
    }

    static Recorded record(String text, StoredLayer... layers) {
        return Recorded.of(Entry.of(Document.of("a", text), StoredFindings.EMPTY.with(Arrays.asList(layers))));
    }

    static StoredLayer layer(String name, String version, StoredFinding... findings) {
        Map<String, String> shape = new LinkedHashMap<>();
        shape.put("name", "string");
        shape.put("place", "span?");
        Provenance provenance =
                new Provenance("titles", "title-finder", version, Map.of("least", "2"), List.of(), shape);
        return StoredLayer.of(name, provenance, List.of(findings));
    }

    /** At these words of the text, found by the rule {@code plain} with .9. */
    static StoredFinding title(String words, String name, @Nullable Object place) {
        return title(words, name, place, "plain");
    }

    static StoredFinding title(String words, String name, @Nullable Object place, String rule) {
        int start = TEXT.indexOf(words);
        return new StoredFinding(
                new Span(start, start + words.length()),
                new @Nullable Object[] {name, place},
                new Evidence(rule, OptionalDouble.of(.9), ""),
                new ArrayList<>());
    }
}
