package org.glossator.engine.pipeline;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.io.NumberOutput;

/**
 * How a parameter of one type is typed, shown and read.
 *
 * @param word the type's name, as {@link org.glossator.engine.descriptor.ParameterDescription} has it
 * @param values the words that an enum can be, in their order; else none
 * @param reader from what was typed; throws IllegalArgumentException whose message says what was expected
 * @param writer as text that {@code reader} reads again
 */
record ParameterType(
        String word, List<String> values, Function<String, Object> reader, Function<Object, String> writer) {

    private static final Set<String> NUMBERS =
            Set.of("int", "long", "double", "list<int>", "list<long>", "list<double>");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private ParameterType(String word, Function<String, Object> reader, Function<Object, String> writer) {
        this(word, List.of(), reader, writer);
    }

    Object read(String text) {
        return reader.apply(text);
    }

    /** Whether it is a number, or a list of numbers. */
    boolean isOfNumbers() {
        return NUMBERS.contains(word);
    }

    String write(Object value) {
        return writer.apply(value);
    }

    /** @throws IllegalArgumentException when parameters may not have this type */
    static ParameterType of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return listOf(of(list.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> raw && raw.isEnum()) {
            return enumOf(raw);
        }
        return switch (type.getTypeName()) {
            case "java.lang.String" -> new ParameterType("string", text -> text, Object::toString);
            case "boolean", "java.lang.Boolean" ->
                new ParameterType("boolean", ParameterType::yesOrNo, v -> v.equals(true) ? "yes" : "no");
            case "int", "java.lang.Integer" ->
                new ParameterType("int", text -> number(text, "a whole number", Integer::valueOf), Object::toString);
            case "long", "java.lang.Long" ->
                new ParameterType("long", text -> number(text, "a whole number", Long::valueOf), Object::toString);
            case "double", "java.lang.Double" ->
                new ParameterType(
                        "double",
                        text -> number(text, "a number", ParameterType::decimal),
                        v -> NumberOutput.toString((double) v, true)); // Double.toString differs before Java 19
            case "java.nio.file.Path" -> new ParameterType("path", ParameterType::path, path -> text((Path) path));
            case "java.time.Duration" -> new ParameterType("duration", Durations::parse, Object::toString);
            case "java.time.LocalDate" -> new ParameterType("date", ParameterType::date, Object::toString);
            default ->
                throw new IllegalArgumentException(
                        "the type [" + type.getTypeName()
                                + "]; expected String, boolean, int, long, double, an enum, Path, Duration, LocalDate or a List of these");
        };
    }

    private static ParameterType listOf(ParameterType element) {
        return new ParameterType(
                "list<" + element.word + ">",
                element.values,
                text -> elements(text).stream().map(element.reader).toList(),
                values -> ((List<?>) values)
                        .stream()
                                .map(element.writer.andThen(ParameterType::escaped))
                                .collect(Collectors.joining(",")));
    }

    /** An element of a list, with a backslash before a comma and before a backslash, so that the list can be cut again. */
    static String escaped(String element) {
        return element.replace("\\", "\\\\").replace(",", "\\,");
    }

    private static List<String> elements(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                elements.add(element.toString().strip());
                element.setLength(0);
            } else if (c == '\\' && i + 1 < text.length() && "\\,".indexOf(text.charAt(i + 1)) >= 0) {
                element.append(text.charAt(++i));
            } else {
                element.append(c);
            }
        }
        elements.add(element.toString().strip());
        return elements;
    }

    private static ParameterType enumOf(Class<?> type) {
        Map<String, Object> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(ParameterType::word, c -> c, (a, b) -> a, LinkedHashMap::new));
        String shown = String.join("|", words.keySet());
        return new ParameterType(
                "enum",
                List.copyOf(words.keySet()),
                text -> {
                    Object constant =
                            words.get(text.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
                    if (constant == null) {
                        throw new IllegalArgumentException("one of " + shown
                                + Suggestion.nearest(text, words.keySet())
                                        .map(w -> "; did you mean " + w + "?")
                                        .orElse(""));
                    }
                    return constant;
                },
                ParameterType::word);
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object yesOrNo(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("yes or no");
        };
    }

    private static Object number(String text, String expected, Function<String, Object> reader) {
        try {
            return reader.apply(text.strip().replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }

    /** Not all that Double reads: no NaN, no Infinity, no hexadecimal digits, no type letter. */
    private static Double decimal(String text) {
        Double number = DECIMAL.matcher(text).matches() ? Double.valueOf(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    /** With slashes on every system. */
    static String text(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static Object path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("a path (" + e.getReason() + ")", e);
        }
    }

    private static Object date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a date as 2024-04-26", e);
        }
    }
}
