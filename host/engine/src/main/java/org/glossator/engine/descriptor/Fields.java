package org.glossator.engine.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object whose fields are as expected, or named in the message where they are not. Fields that nobody asks for are passed over. */
final class Fields {

    private static final int SHOWN = 40; // characters of what is not as expected

    private final String place; // of the object in the file, with a dot at its end; empty for the outermost
    private final Map<?, ?> values;

    private Fields(String place, Map<?, ?> values) {
        this.place = place;
        this.values = values;
    }

    /** @param place where it stands, with a dot behind it */
    static Fields of(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(place, map);
        }
        throw unexpected(place.isEmpty() ? "" : place.substring(0, place.length() - 1), value, "an object");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String string(String key) {
        return string(place + key, value(key));
    }

    /** A string; empty where there is none. */
    String text(String key) {
        return has(key) ? string(key) : "";
    }

    boolean flag(String key) {
        if (value(key) instanceof Boolean flag) {
            return flag;
        }
        throw unexpected(place + key, value(key), "true or false");
    }

    double number(String key) {
        if (value(key) instanceof Double number) {
            return number;
        }
        throw unexpected(place + key, value(key), "a number");
    }

    OptionalDouble bound(String key) {
        return has(key) ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
    }

    /** Strings; none where the field is absent. */
    List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        List<?> all = list(key);
        for (int i = 0; i < all.size(); i++) {
            strings.add(string(place + key + "." + i, all.get(i)));
        }
        return strings;
    }

    /** Objects; none where the field is absent. */
    <T> List<T> objects(String key, Function<Fields, T> reader) {
        List<T> objects = new ArrayList<>();
        List<?> all = list(key);
        for (int i = 0; i < all.size(); i++) {
            objects.add(reader.apply(of(place + key + "." + i + ".", all.get(i))));
        }
        return objects;
    }

    /** Strings by name; none where the field is absent. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(key)) {
            Fields inner = of(place + key + ".", value(key));
            inner.values.keySet().forEach(name -> texts.put(name.toString(), inner.string(name.toString())));
        }
        return texts;
    }

    /** Objects of strings by name; none where the field is absent. */
    Map<String, Map<String, String>> shapes(String key) {
        Map<String, Map<String, String>> shapes = new LinkedHashMap<>();
        if (has(key)) {
            Fields inner = of(place + key + ".", value(key));
            inner.values.keySet().forEach(name -> shapes.put(name.toString(), inner.texts(name.toString())));
        }
        return shapes;
    }

    private List<?> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (value(key) instanceof List<?> list) {
            return list;
        }
        throw unexpected(place + key, value(key), "an array");
    }

    private @Nullable Object value(String key) {
        if (!has(key)) {
            throw new IllegalArgumentException("lacks [" + place + key + "]");
        }
        return values.get(key);
    }

    private static String string(String name, @Nullable Object value) {
        if (value instanceof String string) {
            return string;
        }
        throw unexpected(name, value, "a string");
    }

    private static IllegalArgumentException unexpected(String name, @Nullable Object value, String expected) {
        String found = String.valueOf(value).replaceFirst("\\.0$", ""); // numbers are doubles here
        return new IllegalArgumentException("has " + (name.isEmpty() ? "" : "[" + name + "] as ") + "["
                + (found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…") + "]; expected " + expected);
    }
}
