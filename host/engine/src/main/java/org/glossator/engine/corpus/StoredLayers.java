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
import tools.jackson.databind.JsonNode;

/** The layers of a native record, as plain values; their plugins need not be installed. */
final class StoredLayers {

    private StoredLayers() {}

    /** @throws IllegalArgumentException when a layer is not of the native form, or a span ends after the text */
    static StoredFindings read(JsonNode record, int textLength) {
        if (!record.path("offsets").asString("utf-16").equals("utf-16")) {
            throw new IllegalArgumentException("offsets are [" + record.path("offsets") + "]; expected utf-16");
        }
        List<StoredLayer> layers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> layer : record.path("layers").properties()) {
            layers.add(layer(
                    layer.getKey(), layer.getValue(), record.path("provenance").path(layer.getKey()), textLength));
        }
        return StoredFindings.EMPTY.with(layers);
    }

    private static StoredLayer layer(String name, JsonNode findings, JsonNode provenance, int textLength) {
        if (!findings.isArray()) {
            throw new IllegalArgumentException("layer " + name + " is no list of findings");
        }
        Map<String, String> shape = strings(provenance.path("shape"));
        List<String> components = components(findings, shape.keySet());
        List<StoredFinding> stored = new ArrayList<>();
        for (JsonNode finding : findings) {
            Span span = new Span(
                    finding.path("start").asInt(-1), finding.path("end").asInt(-1));
            if (span.end() > textLength) {
                throw new IllegalArgumentException(
                        "layer " + name + " has the span " + span + " in a text of " + textLength + " characters");
            }
            List<@Nullable Object[]> alternatives = new ArrayList<>();
            finding.path("alternatives").forEach(a -> alternatives.add(row(components, a)));
            stored.add(
                    new StoredFinding(span, row(components, finding.path("value")), evidence(finding), alternatives));
        }
        return StoredLayer.of(name, provenance(provenance, shape), components, stored);
    }

    private static Evidence evidence(JsonNode finding) {
        JsonNode confidence = finding.path("confidence");
        return new Evidence(
                finding.path("rule").asString("unknown"),
                confidence.isNumber() ? OptionalDouble.of(confidence.asDouble()) : OptionalDouble.empty(),
                finding.path("note").asString(""));
    }

    /** Those that the record states, then others that the findings have all the same. */
    private static List<String> components(JsonNode findings, Set<String> stated) {
        Set<String> components = new LinkedHashSet<>(stated);
        for (JsonNode finding : findings) {
            components.addAll(finding.path("value").propertyNames());
            finding.path("alternatives").forEach(a -> components.addAll(a.propertyNames()));
        }
        return List.copyOf(components);
    }

    private static Provenance provenance(JsonNode node, Map<String, String> shape) {
        List<String> reads = new ArrayList<>();
        node.path("reads").forEach(r -> reads.add(r.asString()));
        return new Provenance(
                node.path("annotator").asString(""),
                node.path("plugin").asString(""),
                node.path("version").asString(""),
                strings(node.path("parameters")),
                reads,
                shape);
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(p -> strings.put(
                        p.getKey(),
                        p.getValue().isString()
                                ? p.getValue().asString()
                                : p.getValue().toString()));
        return strings;
    }

    private static @Nullable Object[] row(List<String> components, JsonNode value) {
        @Nullable Object[] row = new @Nullable Object[components.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = plain(value.path(components.get(i)));
        }
        return row;
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isString()) {
            return node.asString();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.asLong() : node.bigIntegerValue();
        }
        if (node.isNumber()) {
            return finite(node.asDouble());
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            for (JsonNode element : node) {
                Object plain = plain(element);
                if (plain == null) {
                    throw new IllegalArgumentException("a list holds [" + element + "]; expected no absent values");
                }
                list.add(plain);
            }
            return list;
        }
        if (node.isObject()) {
            throw new IllegalArgumentException("a value holds [" + node + "]; expected no objects inside a value");
        }
        return null;
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a value holds a number that is too large");
        }
        return number;
    }
}
