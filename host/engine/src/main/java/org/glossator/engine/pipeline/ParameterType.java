package org.glossator.engine.pipeline;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a parameter of one type is typed, shown and read.
 *
 * @param shown what help shows
 * @param reader from what was typed; throws IllegalArgumentException whose message says what was expected
 * @param writer as text that {@code reader} reads again
 */
record ParameterType(String shown, Function<String, Object> reader, Function<Object, String> writer) {

    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");

    Object read(String text) {
        return reader.apply(text);
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
            case "java.lang.String" -> new ParameterType("text", text -> text, Object::toString);
            case "boolean", "java.lang.Boolean" ->
                new ParameterType("yes|no", ParameterType::yesOrNo, v -> v.equals(true) ? "yes" : "no");
            case "int", "java.lang.Integer" ->
                new ParameterType(
                        "whole number", text -> number(text, "a whole number", Integer::valueOf), Object::toString);
            case "long", "java.lang.Long" ->
                new ParameterType(
                        "whole number", text -> number(text, "a whole number", Long::valueOf), Object::toString);
            case "double", "java.lang.Double" ->
                new ParameterType("number", text -> number(text, "a number", Double::valueOf), Object::toString);
            case "java.nio.file.Path" -> new ParameterType("path", ParameterType::path, Object::toString);
            case "java.time.Duration" -> new ParameterType("duration", ParameterType::duration, Object::toString);
            case "java.time.LocalDate" -> new ParameterType("date", ParameterType::date, Object::toString);
            default ->
                throw new IllegalArgumentException(
                        "a parameter of the type [" + type.getTypeName()
                                + "]; expected String, boolean, int, long, double, an enum, Path, Duration, LocalDate or a List of these");
        };
    }

    private static ParameterType listOf(ParameterType element) {
        return new ParameterType(
                element.shown + ", …",
                text -> text.isBlank()
                        ? List.of()
                        : Arrays.stream(text.split(",", -1))
                                .map(String::strip)
                                .map(element.reader)
                                .toList(),
                values -> ((List<?>) values).stream().map(element.writer).collect(Collectors.joining(",")));
    }

    private static ParameterType enumOf(Class<?> type) {
        Map<String, Object> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(ParameterType::word, c -> c, (a, b) -> a, java.util.LinkedHashMap::new));
        String shown = String.join("|", words.keySet());
        return new ParameterType(
                shown,
                text -> {
                    Object constant = words.get(text.toLowerCase(Locale.ROOT));
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
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("yes or no");
        };
    }

    private static Object number(String text, String expected, Function<String, Object> reader) {
        try {
            return reader.apply(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }

    private static Object path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("a path (" + e.getReason() + ")", e);
        }
    }

    private static Object duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (matcher.matches()) {
            return Duration.of(Long.parseLong(matcher.group(1)), unit(matcher.group(2)));
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a duration as 500ms, 30s, 5m, 2h or PT30S", e);
        }
    }

    private static ChronoUnit unit(String word) {
        return switch (word) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }

    private static Object date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a date as 2024-04-26", e);
        }
    }
}
