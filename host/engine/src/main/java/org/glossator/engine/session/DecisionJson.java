package org.glossator.engine.session;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.engine.corpus.Json;
import org.glossator.engine.session.Place.Sign;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** A decision as a JSON object, in a session's journal and in a file of decisions. */
final class DecisionJson {

    private DecisionJson() {}

    static Map<String, @Nullable Object> object(Decision decision) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", decision.id());
        object.put("document", decision.document());
        object.put("layer", decision.layer());
        Place place = decision.place();
        object.put("start", place.span().start());
        object.put("end", place.span().end());
        object.put("words", place.words());
        object.put("before", place.before());
        object.put("after", place.after());
        object.put("verdict", decision.verdict().word());
        put(object, "value", decision.value());
        object.put("at", decision.at().toString());
        if (decision.was() != null) {
            put(object, "was", decision.was());
        }
        if (decision.to() != null) {
            object.put("to", to(decision.to()));
        }
        object.put("text", place.text());
        object.put(
                "told",
                Stream.of(Sign.values()).filter(place::isToldBy).map(Sign::word).toList());
        return object;
    }

    private static Set<Sign> told(Map<String, @Nullable Object> object) {
        List<@Nullable Object> words = Json.list(object.get("told"));
        return Stream.of(Sign.values())
                .filter(sign -> words.contains(sign.word()))
                .collect(Collectors.toSet());
    }

    private static void put(Map<String, @Nullable Object> object, String name, Value value) {
        object.put(name, value.components());
        if (!value.words().isEmpty()) {
            object.put(name + "-words", value.words());
        }
    }

    private static Map<String, @Nullable Object> to(Decision.Quoted quoted) {
        Map<String, @Nullable Object> to = new LinkedHashMap<>();
        to.put("start", quoted.span().start());
        to.put("end", quoted.span().end());
        to.put("words", quoted.words());
        return to;
    }

    /** @throws IllegalArgumentException when the object is no decision; the message says why */
    static Decision decision(Map<String, @Nullable Object> object) {
        String document = string(object, "document");
        String layer = string(object, "layer");
        Place place = new Place(
                span(object),
                string(object, "words"),
                Json.string(object.get("before"), ""),
                Json.string(object.get("after"), ""),
                Json.string(object.get("text"), ""),
                told(object));
        if (place.words().length() != place.span().length()) {
            throw new IllegalArgumentException("its words have " + place.words().length()
                    + " UTF-16 units, and end - start is " + place.span().length());
        }
        String verdict = string(object, "verdict");
        return new Decision(
                document,
                layer,
                number(string(object, "id")),
                place,
                Verdict.of(verdict)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "its verdict is [" + verdict + "]; expected accepted, rejected, fixed or added")),
                value(object, "value"),
                object.get("was") == null ? null : value(object, "was"),
                object.get("to") == null ? null : quoted(Json.object(object.get("to"))),
                at(object));
    }

    private static Decision.Quoted quoted(Map<String, @Nullable Object> object) {
        return new Decision.Quoted(span(object), string(object, "words"));
    }

    private static Span span(Map<String, @Nullable Object> object) {
        return new Span(whole(object, "start"), whole(object, "end"));
    }

    /** The number that the id ends with. */
    private static int number(String id) {
        String digits = id.substring(id.lastIndexOf('/') + 1);
        if (!digits.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("its id is [" + id + "]; expected DOC/LAYER/N");
        }
        return Integer.parseInt(digits);
    }

    private static Value value(Map<String, @Nullable Object> object, String name) {
        Object held = object.get(name);
        if (held != null && !(held instanceof Map)) {
            throw new IllegalArgumentException("its " + name + " is [" + Json.text(held) + "]; expected an object");
        }
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        Json.object(held).forEach((component, value) -> components.put(component, plain(component, value)));
        Map<String, String> words = new LinkedHashMap<>();
        Json.object(object.get(name + "-words"))
                .forEach((component, value) -> words.put(component, Json.readable(value)));
        return new Value(components, words);
    }

    private static @Nullable Object plain(String component, @Nullable Object value) {
        if (value instanceof Map) {
            throw new IllegalArgumentException("its value holds an object under " + component + "; expected none");
        }
        if (value instanceof List) {
            List<Object> list = new ArrayList<>();
            for (Object each : Json.list(value)) {
                Object plain = plain(component, each);
                if (plain == null) {
                    throw new IllegalArgumentException("its value holds null in the list " + component);
                }
                list.add(plain);
            }
            return List.copyOf(list);
        }
        return Value.plain(value);
    }

    private static Instant at(Map<String, @Nullable Object> object) {
        String at = string(object, "at");
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("its at is [" + at + "]; expected a moment as 2024-04-26T09:30:00Z", e);
        }
    }

    static String string(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof String held) {
            return held;
        }
        throw new IllegalArgumentException(
                "its " + name + " is [" + Json.text(object.get(name)) + "]; expected a string");
    }

    static int whole(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof Integer held && held >= 0) {
            return held;
        }
        throw new IllegalArgumentException(
                "its " + name + " is [" + Json.text(object.get(name)) + "]; expected a whole number, 0 or more");
    }
}
