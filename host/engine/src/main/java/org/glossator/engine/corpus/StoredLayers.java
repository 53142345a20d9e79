package org.glossator.engine.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** The layers of a native record, as plain values; their plugins need not be installed. */
final class StoredLayers {

    private StoredLayers() {}

    /**
     * @param record by key, as {@link Json} reads it
     * @throws IllegalArgumentException when a layer is not of the native form, or a span ends after the text
     */
    static StoredFindings read(Map<String, @Nullable Object> record, int textLength) {
        Object offsets = record.get("offsets");
        if (!Json.string(offsets, "utf-16").equals("utf-16")) {
            throw new IllegalArgumentException("offsets are [" + Json.text(offsets) + "]; expected utf-16");
        }
        List<StoredLayer> layers = new ArrayList<>();
        Map<String, @Nullable Object> provenance = Json.object(record.get("provenance"));
        Json.object(record.get("layers"))
                .forEach((name, findings) ->
                        layers.add(layer(name, findings, Json.object(provenance.get(name)), textLength)));
        return StoredFindings.EMPTY.with(layers);
    }

    private static StoredLayer layer(
            String name, @Nullable Object findings, Map<String, @Nullable Object> provenance, int textLength) {
        if (!(findings instanceof List)) {
            throw new IllegalArgumentException("layer " + name + " is no list of findings");
        }
        Map<String, String> shape = strings(provenance.get("shape"));
        List<Map<String, @Nullable Object>> objects =
                Json.list(findings).stream().map(Json::object).toList();
        List<String> components = components(objects, shape.keySet());
        List<StoredFinding> stored = new ArrayList<>(objects.size());
        for (Map<String, @Nullable Object> finding : objects) {
            Span span = new Span(Json.whole(finding.get("start"), -1), Json.whole(finding.get("end"), -1));
            if (span.end() > textLength) {
                throw new IllegalArgumentException(
                        "layer " + name + " has the span " + span + " in a text of " + textLength + " characters");
            }
            List<@Nullable Object[]> alternatives = new ArrayList<>();
            for (Object alternative : Json.list(finding.get("alternatives"))) {
                alternatives.add(row(components, Json.object(alternative)));
            }
            stored.add(new StoredFinding(
                    span, row(components, Json.object(finding.get("value"))), evidence(finding), alternatives));
        }
        return StoredLayer.of(name, provenance(provenance, shape), components, stored);
    }

    private static Evidence evidence(Map<String, @Nullable Object> finding) {
        return new Evidence(
                Json.string(finding.get("rule"), "unknown"),
                finding.get("confidence") instanceof Number number
                        ? OptionalDouble.of(number.doubleValue())
                        : OptionalDouble.empty(),
                Json.string(finding.get("note"), ""));
    }

    /** Those that the record states, then others that the findings have all the same. */
    private static List<String> components(List<Map<String, @Nullable Object>> findings, Set<String> stated) {
        Set<String> components = new LinkedHashSet<>(stated);
        for (Map<String, @Nullable Object> finding : findings) {
            components.addAll(Json.object(finding.get("value")).keySet());
            for (Object alternative : Json.list(finding.get("alternatives"))) {
                components.addAll(Json.object(alternative).keySet());
            }
        }
        return List.copyOf(components);
    }

    private static Provenance provenance(Map<String, @Nullable Object> record, Map<String, String> shape) {
        List<String> reads = new ArrayList<>();
        for (Object layer : Json.list(record.get("reads"))) {
            if (layer instanceof Map || layer instanceof List) {
                throw new IllegalArgumentException("the layers read hold [" + Json.text(layer) + "]; expected names");
            }
            reads.add(Json.string(layer, ""));
        }
        return new Provenance(
                Json.string(record.get("annotator"), ""),
                Json.string(record.get("plugin"), ""),
                Json.string(record.get("version"), ""),
                strings(record.get("parameters")),
                reads,
                shape,
                Json.string(record.get("stands-on"), ""));
    }

    private static Map<String, String> strings(@Nullable Object object) {
        Map<String, String> strings = new LinkedHashMap<>();
        Json.object(object).forEach((key, value) -> strings.put(key, Json.readable(value)));
        return strings;
    }

    private static @Nullable Object[] row(List<String> components, Map<String, @Nullable Object> value) {
        @Nullable Object[] row = new @Nullable Object[components.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = plain(value.get(components.get(i)));
        }
        return row;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException("a value holds a number that is too large");
        }
        if (value instanceof List) {
            List<Object> list = new ArrayList<>();
            for (Object element : Json.list(value)) {
                Object plain = plain(element);
                if (plain == null) {
                    throw new IllegalArgumentException("a list holds [null]; expected no absent values");
                }
                list.add(plain);
            }
            return list;
        }
        if (value instanceof Map) {
            throw new IllegalArgumentException(
                    "a value holds [" + Json.text(value) + "]; expected no objects inside a value");
        }
        return value;
    }
}
