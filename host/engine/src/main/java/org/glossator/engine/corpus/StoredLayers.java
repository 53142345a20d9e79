package org.glossator.engine.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
        Map<String, String> shape = shape(findings, provenance.path("shape"));
        List<String> components = List.copyOf(shape.keySet());
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
        return StoredLayer.of(name, provenance(provenance, shape), stored);
    }

    private static Evidence evidence(JsonNode finding) {
        JsonNode confidence = finding.path("confidence");
        return new Evidence(
                finding.path("rule").asString("unknown"),
                confidence.isNumber() ? OptionalDouble.of(confidence.asDouble()) : OptionalDouble.empty(),
                finding.path("note").asString(""));
    }

    /** As the record states it; else the components that the findings have, with their types left open. */
    private static Map<String, String> shape(JsonNode findings, JsonNode stated) {
        Map<String, String> shape = new LinkedHashMap<>();
        stated.properties().forEach(p -> shape.put(p.getKey(), p.getValue().asString()));
        if (shape.isEmpty()) {
            findings.forEach(f -> f.path("value").propertyNames().forEach(c -> shape.put(c, "?")));
        }
        return shape;
    }

    private static Provenance provenance(JsonNode node, Map<String, String> shape) {
        Map<String, String> parameters = new LinkedHashMap<>();
        node.path("parameters")
                .properties()
                .forEach(p -> parameters.put(p.getKey(), p.getValue().asString()));
        List<String> reads = new ArrayList<>();
        node.path("reads").forEach(r -> reads.add(r.asString()));
        return new Provenance(
                node.path("annotator").asString(""),
                node.path("plugin").asString(""),
                node.path("version").asString(""),
                parameters,
                reads,
                shape);
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
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            return node.asDouble();
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
}
