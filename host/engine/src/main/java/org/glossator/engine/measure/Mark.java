package org.glossator.engine.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that gold or an output says something of.
 *
 * @param span in the document's text
 * @param values plain values by the name of their component; an absent one is not in the map
 * @param rule by which it was found; empty for gold
 */
record Mark(Span span, Map<String, Object> values, String rule) {

    static List<Mark> of(StoredLayer layer) {
        return layer.findings().stream().map(finding -> of(layer, finding)).toList();
    }

    private static Mark of(StoredLayer layer, StoredFinding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String component : layer.components()) {
            Object value = finding.value()[layer.place(component)];
            if (value != null) {
                values.put(component, value);
            }
        }
        return new Mark(finding.span(), values, finding.evidence().rule());
    }

    static List<Span> spans(Collection<Mark> marks) {
        return marks.stream().map(Mark::span).toList();
    }

    /** Empty when it is absent. */
    String string(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Nullable
    Span span(String name) {
        return PlainValue.span(values.get(name));
    }

    /** The values of these components, as {@code DATE, 2024}. */
    String told(String text, Collection<String> names) {
        return told(text, names, false);
    }

    /** The values of these components with their names, as {@code name Ann, place [Rome]}. */
    String named(String text, Collection<String> names) {
        return told(text, names, true);
    }

    private String told(String text, Collection<String> names, boolean named) {
        StringBuilder told = new StringBuilder();
        for (String name : names) {
            Object value = values.get(name);
            if (value != null && !Boolean.FALSE.equals(value)) {
                Span place = name.equals("there") ? null : PlainValue.span(value);
                told.append(told.length() == 0 ? "" : ", ")
                        .append(named ? name + " " : "")
                        .append(place == null || place.end() > text.length() ? value : "[" + place.in(text) + "]");
            }
        }
        return told.toString();
    }
}
