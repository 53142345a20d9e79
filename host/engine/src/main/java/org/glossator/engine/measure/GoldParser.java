package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Documents with marks from lines of JSON: native records, or the gold files of the corpora, which hold {@code quotes} and {@code timex}
 * beside {@code text}. Which of the two a line is, it shows itself.
 */
final class GoldParser {

    /** What the corpora call a component of ours. */
    private static final Map<String, String> QUOTE_NAMES =
            Map.of("type", "kind", "canonical", "person", "direct_parts", "directParts", "cue_class", "cueClass");

    private GoldParser() {}

    static MarkedDocument document(String place, JsonNode object) throws MeasureException {
        if (RecordParser.isNative(object)) {
            return MarkedDocument.of(RecordParser.record(place, object));
        }
        if (!object.has("quotes") && !object.has("timex")) {
            throw RecordParser.refused(
                    place,
                    "is neither a native record nor gold: it has no layers, quotes or timex, and holds "
                            + object.propertyNames());
        }
        try {
            return gold(object);
        } catch (IllegalArgumentException e) {
            throw RecordParser.refused(place, String.valueOf(e.getMessage()));
        }
    }

    private static MarkedDocument gold(JsonNode object) {
        String text = object.path("text").isString() ? object.path("text").asString() : null;
        int length = text == null ? Integer.MAX_VALUE : text.length();
        Map<String, List<Mark>> layers = new LinkedHashMap<>();
        if (object.path("quotes").isArray()) {
            layers.put("quotes", marks("quotes", object.path("quotes"), QUOTE_NAMES, length));
        }
        if (object.path("timex").isArray()) {
            layers.put("dates", marks("timex", object.path("timex"), Map.of(), length));
        }
        return new MarkedDocument(
                RecordParser.id(object),
                Entry.Status.OK,
                text,
                layers,
                spans("borderline", object, length),
                spans("timex_borderline", object, length),
                spans("not_quotes", object, length));
    }

    private static List<Mark> marks(String key, JsonNode list, Map<String, String> names, int length) {
        List<Mark> marks = new ArrayList<>(list.size());
        for (JsonNode each : list) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> value : each.properties()) {
                String name = names.getOrDefault(value.getKey(), value.getKey());
                Object plain = value.getKey().equals("span") ? null : RecordParser.plain(value.getValue());
                if (plain != null) {
                    values.put(name, name.equals("kind") ? plain.toString().toLowerCase(Locale.ROOT) : plain);
                }
            }
            marks.add(new Mark(span(key, each, length), values, ""));
        }
        return marks;
    }

    /** Each an object with a span, or the span itself. */
    private static List<Span> spans(String key, JsonNode object, int length) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode each : object.path(key)) {
            spans.add(span(key, each, length));
        }
        return spans;
    }

    private static Span span(String key, JsonNode held, int length) {
        JsonNode pair = held.isObject() ? held.path("span") : held;
        @Nullable Span span = PlainValue.span(RecordParser.plain(pair));
        if (span == null || span.end() > length) {
            throw new IllegalArgumentException("has in " + key + " the span [" + pair
                    + "]; expected start and end inside the text of " + length + " characters, in UTF-16 code units");
        }
        return span;
    }
}
