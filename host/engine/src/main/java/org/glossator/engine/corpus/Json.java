package org.glossator.engine.corpus;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * JSON as plain values: a map in the order of its keys, a list, a string, a boolean, an {@code Integer}, {@code Long}, {@code BigInteger} or
 * {@code Double}, or null. Of a key given twice the last counts. Read by jackson-core alone, since databind takes longer to load than a
 * short run to do its work.
 */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(200)
                    .build())
            .recyclerPool(JsonRecyclerPools.threadLocalPool()) // the shared one is a queue that all threads wait for
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION) // it might find another one in ASCII
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // Double.toString differs before Java 19
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private Json() {}

    /**
     * The one value that the text holds.
     *
     * @throws JacksonException when it holds none, or more
     */
    public static @Nullable Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Object value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "it goes on after its end");
            }
            return value;
        }
    }

    /**
     * The one value that the text holds.
     *
     * @param wanted the keys of the outermost object whose values are needed; the others stand with null
     * @throws JacksonException when it holds none, or more
     */
    static @Nullable Object parse(String text, Set<String> wanted) {
        char[] characters = text.toCharArray(); // of a string the parser would copy it in small pieces
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), characters, 0, characters.length)) {
            return only(parser, wanted);
        }
    }

    /** The same of bytes that are ASCII, which is not looked at; they are read more quickly, and messages may be others. */
    static @Nullable Object parse(byte[] bytes, int length, Set<String> wanted) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
            return only(parser, wanted);
        }
    }

    private static @Nullable Object only(JsonParser parser, Set<String> wanted) {
        JsonToken first = parser.nextToken();
        Object value = first == JsonToken.START_OBJECT ? outermost(parser, wanted) : value(parser, first);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "it goes on after its end");
        }
        return value;
    }

    private static Map<String, @Nullable Object> outermost(JsonParser parser, Set<String> wanted) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (wanted.contains(name)) {
                object.put(name, value(parser, token));
            } else {
                parser.skipChildren();
                object.put(name, null);
            }
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            throw new StreamReadException(parser, "it is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new StreamReadException(parser, "it holds " + token);
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            object.put(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token));
        }
        return list;
    }

    /** An object's values by key; nothing where the value is none. */
    @SuppressWarnings("unchecked") // every map here was made above
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map ? (Map<String, @Nullable Object>) value : Map.of();
    }

    /** A list's values; nothing where the value is none. */
    @SuppressWarnings("unchecked") // every list here was made above
    public static List<@Nullable Object> list(@Nullable Object value) {
        return value instanceof List ? (List<@Nullable Object>) value : List.of();
    }

    /** A string as it is, a number or a boolean as it is written, for want of any the other. */
    public static String string(@Nullable Object value, String other) {
        return value == null || value instanceof Map || value instanceof List ? other : readable(value);
    }

    /** A string as it is, any other value as JSON. */
    public static String readable(@Nullable Object value) {
        return value instanceof String string ? string : text(value);
    }

    /** A number without its fraction, also one in a string; for want of one within the range the other. */
    static int whole(@Nullable Object value, int other) {
        if (value instanceof Integer number) {
            return number;
        }
        if (value instanceof Double number) {
            return Math.abs(number) <= Integer.MAX_VALUE ? number.intValue() : other;
        }
        if (value instanceof String string) {
            try {
                return Integer.parseInt(string);
            } catch (NumberFormatException e) {
                return other;
            }
        }
        return other;
    }

    /** As JSON. */
    public static String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            NativeWriter.plain(json, value);
        }
        return text.toString();
    }

    /** As JSON; half a surrogate pair, which no encoding can hold, is written as an escape. */
    public static String escaped(@Nullable Object value) {
        String json = text(value);
        StringBuilder escaped = null; // null: nothing to escape so far
        int copied = 0;
        for (int i = 0; i < json.length(); i++) {
            if (!Character.isSurrogate(json.charAt(i))) {
                continue;
            }
            if (i + 1 < json.length() && Character.isSurrogatePair(json.charAt(i), json.charAt(i + 1))) {
                i++;
                continue;
            }
            escaped = escaped == null ? new StringBuilder() : escaped;
            escaped.append(json, copied, i).append(String.format("\\u%04x", (int) json.charAt(i)));
            copied = i + 1;
        }
        return escaped == null
                ? json
                : escaped.append(json, copied, json.length()).toString();
    }
}
