package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON as records; what is not as it should be is refused with its place, since a figure of a part of a file would mislead. */
final class RecordParser {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordParser() {}

    /** The object of a line, which has an id. */
    static JsonNode object(String place, byte[] line) throws MeasureException {
        JsonNode object = tree(place, line);
        if (!object.isObject()) {
            throw refused(place, "holds [" + shortened(object.toString()) + "]; expected an object");
        }
        if (!object.path("id").isString() && !object.path("id").isIntegralNumber()) {
            throw refused(place, "has no id; expected a native record or gold, each with the id of its document");
        }
        return object;
    }

    /** Any JSON. */
    static JsonNode tree(String place, byte[] bytes) throws MeasureException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw refused(
                    place,
                    "is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    static String id(JsonNode object) {
        return object.path("id").asString();
    }

    /** Whether the object is a native record, as told from what it holds. */
    static boolean isNative(JsonNode object) {
        return object.path("layers").isObject();
    }

    /** A native record. */
    static Recorded record(String place, JsonNode object) throws MeasureException {
        if (!isNative(object)) {
            throw refused(place, "has no layers; expected a native record, as gloss run writes them");
        }
        try {
            JsonNode text = object.path("text");
            JsonNode sha256 = object.path("sha256");
            return new Recorded(
                    id(object),
                    status(object.path("status").asString("ok")),
                    text.isString() ? text.asString() : null,
                    sha256.isString() ? sha256.asString() : null,
                    about(object),
                    findings(object, text.isString() ? text.asString().length() : Integer.MAX_VALUE),
                    problems(object.path("problems")));
        } catch (IllegalArgumentException e) {
            throw refused(place, String.valueOf(e.getMessage()));
        }
    }

    static MeasureException refused(String place, String why) {
        return new MeasureException("E6101 [" + place + "] " + why);
    }

    private static Entry.Status status(String word) {
        for (Entry.Status status : Entry.Status.values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        throw new IllegalArgumentException("has the status [" + word + "]; expected ok, partial or failed");
    }

    private static Map<String, String> about(JsonNode object) {
        Map<String, String> about = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : object.path("metadata").properties()) {
            about.put("metadata." + each.getKey(), text(each.getValue()));
        }
        for (String name : List.of("date", "language")) {
            if (object.path(name).isString()) {
                about.put(name, object.path(name).asString());
            }
        }
        return about;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static StoredFindings findings(JsonNode object, int length) {
        List<StoredLayer> layers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> layer : object.path("layers").properties()) {
            if (!layer.getValue().isArray()) {
                throw new IllegalArgumentException(
                        "has the layer " + layer.getKey() + ", which is no list of findings");
            }
            layers.add(layer(
                    layer.getKey(), layer.getValue(), object.path("provenance").path(layer.getKey()), length));
        }
        return StoredFindings.EMPTY.with(layers);
    }

    private static StoredLayer layer(String name, JsonNode findings, JsonNode provenance, int length) {
        Map<String, String> shape = strings(provenance.path("shape"));
        Set<String> names = new LinkedHashSet<>(shape.keySet());
        for (JsonNode finding : findings) {
            names.addAll(finding.path("value").propertyNames());
            finding.path("alternatives").forEach(a -> names.addAll(a.propertyNames()));
        }
        List<String> components = List.copyOf(names);
        List<StoredFinding> stored = new ArrayList<>(findings.size());
        for (JsonNode finding : findings) {
            stored.add(finding(name, components, finding, length));
        }
        return StoredLayer.of(name, provenance(provenance, shape), components, stored);
    }

    private static StoredFinding finding(String layer, List<String> components, JsonNode finding, int length) {
        int start = finding.path("start").asInt(-1);
        int end = finding.path("end").asInt(-1);
        if (start < 0 || end < start || end > length) {
            throw new IllegalArgumentException("has in layer " + layer + " the span [" + finding.path("start") + ", "
                    + finding.path("end") + "]"
                    + (length == Integer.MAX_VALUE ? "" : " in a text of " + length + " characters")
                    + "; expected start and end inside the text, in UTF-16 code units");
        }
        List<@Nullable Object[]> alternatives = new ArrayList<>();
        finding.path("alternatives").forEach(a -> alternatives.add(row(components, a)));
        JsonNode confidence = finding.path("confidence");
        String rule = finding.path("rule").asString("");
        Evidence evidence = new Evidence(
                rule.isEmpty() ? "unknown" : rule,
                confidence.isNumber() ? OptionalDouble.of(confidence.asDouble()) : OptionalDouble.empty(),
                finding.path("note").asString(""));
        return new StoredFinding(new Span(start, end), row(components, finding.path("value")), evidence, alternatives);
    }

    private static @Nullable Object[] row(List<String> components, JsonNode value) {
        @Nullable Object[] row = new @Nullable Object[components.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = plain(value.path(components.get(i)));
        }
        return row;
    }

    static @Nullable Object plain(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.asLong() : node.bigIntegerValue();
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>(node.size());
            for (JsonNode each : node) {
                Object plain = plain(each);
                if (plain != null) {
                    list.add(plain);
                }
            }
            return List.copyOf(list);
        }
        return text(node);
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
                shape,
                node.path("stands-on").asString(""));
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties().forEach(each -> strings.put(each.getKey(), text(each.getValue())));
        return strings;
    }

    private static List<Problem> problems(JsonNode list) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode each : list) {
            boolean error =
                    each.path("severity").asString("").toLowerCase(Locale.ROOT).equals("error");
            problems.add(new Problem(
                    error ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                    each.path("code").asString(""),
                    each.path("who").asString(""),
                    PlainValue.span(plain(each.path("span"))),
                    each.path("message").asString(""),
                    each.path("hint").asString("")));
        }
        return problems;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
