package org.glossator.engine.plugin.install;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.descriptor.JsonLayout;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON files of this package: each begins with what it is and the number of its format. */
final class Json {

    private static final int SHOWN = 40; // characters of what is not as expected

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** An object that says its format. */
    static ObjectNode object(String kind, int format) {
        return MAPPER.createObjectNode().put(kind, format);
    }

    /** @throws IllegalArgumentException with the end of a sentence, when it is something else */
    static JsonNode read(byte[] bytes, String kind, int format) {
        JsonNode json;
        try {
            json = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "is no JSON"
                            + (e.getLocation() == null
                                    ? ""
                                    : " in line " + e.getLocation().getLineNr()),
                    e);
        }
        JsonNode found = json.path(kind);
        if (!found.isInt()) {
            throw new IllegalArgumentException("has no \"" + kind + "\": " + format + ", so it is something else");
        }
        if (found.asInt() != format) {
            throw new IllegalArgumentException(
                    "is of the format [" + found.asInt() + "], expected " + format + "; use a newer Glossator");
        }
        return json;
    }

    static byte[] bytes(ObjectNode json) {
        return (MAPPER.writer().with(JsonLayout.printer()).writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String string(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isString()) {
            throw unexpected(key, value, "a string");
        }
        return plain(key, value);
    }

    /** What a person may be shown: a line feed in it could feign a line of ours. */
    private static String plain(String key, JsonNode value) {
        String text = value.asString();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw unexpected(key, value, "no control character");
        }
        return text;
    }

    static String stringOr(JsonNode json, String key, String otherwise) {
        return json.has(key) ? string(json, key) : otherwise;
    }

    static long number(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw unexpected(key, value, "a whole number from 0");
        }
        return value.asLong();
    }

    static JsonNode array(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isArray()) {
            throw unexpected(key, value, "an array");
        }
        return value;
    }

    static List<String> strings(JsonNode json, String key) {
        List<String> strings = new ArrayList<>();
        if (json.has(key)) {
            for (JsonNode each : array(json, key)) {
                if (!each.isString()) {
                    throw unexpected(key, each, "strings");
                }
                strings.add(plain(key, each));
            }
        }
        return strings;
    }

    static IllegalArgumentException unexpected(String key, JsonNode value, String expected) {
        String found = value.isMissingNode() ? "nothing" : value.toString();
        String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        return new IllegalArgumentException("has [" + key + "] as [" + shown + "]; expected " + expected);
    }
}
