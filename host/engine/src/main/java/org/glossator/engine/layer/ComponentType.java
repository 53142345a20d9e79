package org.glossator.engine.layer;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The type of one component of a finding's record: how it is written in a shape ({@code span?}, {@code list<string>}), and how its values
 * are turned into plain ones and back. Plain values are null, String, Boolean, Integer, Long, Double, {@link Span}, LocalDate,
 * LocalDateTime and Lists of these; an enum constant is a String.
 */
sealed interface ComponentType {

    /** As written in a shape, without the question mark. */
    String word();

    /** @throws IllegalArgumentException when the value is one that no record can hold: a list with null, a number that is none */
    Object toPlain(Object value);

    /**
     * The value for the record from a plain one, or from what JSON makes of it.
     *
     * @throws IllegalStateException when the plain value is of another kind
     */
    Object fromPlain(Object plain);

    /** @throws IllegalArgumentException when the type is none that a record of findings may hold */
    static ComponentType of(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            AnnotatedType element = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            return new ListOf(of(element));
        }
        if (type instanceof Class<?> raw) {
            if (raw.isEnum()) {
                return EnumOf.of(raw);
            }
            for (Simple simple : Simple.ALL) {
                if (simple.accepts(raw)) {
                    return simple;
                }
            }
        }
        throw new IllegalArgumentException(
                "[" + type.getTypeName()
                        + "]; expected String, boolean, int, long, double, an enum, Span, LocalDate, LocalDateTime or a List of these");
    }

    static IllegalStateException notThis(String expected, Object found) {
        return new IllegalStateException("found [" + found + "]; expected " + expected);
    }

    /** A type whose plain values are its own. */
    record Simple(String word, Class<?> primitive, Class<?> boxed) implements ComponentType {
        static final List<Simple> ALL = List.of(
                new Simple("string", String.class, String.class),
                new Simple("boolean", boolean.class, Boolean.class),
                new Simple("int", int.class, Integer.class),
                new Simple("long", long.class, Long.class),
                new Simple("double", double.class, Double.class),
                new Simple("span", Span.class, Span.class),
                new Simple("date", LocalDate.class, LocalDate.class),
                new Simple("datetime", LocalDateTime.class, LocalDateTime.class));

        boolean accepts(Class<?> type) {
            return type == primitive || type == boxed;
        }

        @Override
        public Object toPlain(Object value) {
            if (value instanceof Double number && !Double.isFinite(number)) {
                throw new IllegalArgumentException("is " + number + "; expected a finite number");
            }
            return value;
        }

        @Override
        public Object fromPlain(Object plain) {
            if (boxed.isInstance(plain)) {
                return plain;
            }
            Object converted = convert(plain);
            if (converted == null) {
                throw notThis("a " + word, plain);
            }
            return converted;
        }

        private @Nullable Object convert(Object plain) {
            try {
                if (plain instanceof Number number) {
                    return switch (word) {
                        case "int" -> number.doubleValue() == number.intValue() ? number.intValue() : null;
                        case "long" -> number.doubleValue() == number.longValue() ? number.longValue() : null;
                        case "double" -> number.doubleValue();
                        default -> null;
                    };
                }
                if (plain instanceof String text) {
                    return switch (word) {
                        case "date" -> LocalDate.parse(text);
                        case "datetime" -> LocalDateTime.parse(text);
                        default -> null;
                    };
                }
                if (plain instanceof List<?> pair && word.equals("span") && pair.size() == 2) {
                    return pair.get(0) instanceof Number start && pair.get(1) instanceof Number end
                            ? new Span(Math.toIntExact(start.longValue()), Math.toIntExact(end.longValue()))
                            : null;
                }
            } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException e) {
                return null;
            }
            return null;
        }
    }

    /** An enum; its constants are words in lower case with hyphens, or what the enum's own toString says. */
    record EnumOf(String name, Map<Object, String> words, Map<String, Object> constants) implements ComponentType {

        static EnumOf of(Class<?> type) {
            boolean ownWords = Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(m -> m.getName().equals("toString") && m.getParameterCount() == 0);
            Map<Object, String> words = new HashMap<>();
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                String word = ownWords
                        ? constant.toString()
                        : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
                words.put(constant, word);
                constants.put(word, constant);
            }
            return new EnumOf(type.getSimpleName(), words, constants);
        }

        @Override
        public String word() {
            return "enum";
        }

        @Override
        public Object toPlain(Object value) {
            return Objects.requireNonNull(words.get(value));
        }

        @Override
        public Object fromPlain(Object plain) {
            Object constant = constants.get(plain);
            if (constant == null) {
                throw notThis("one of " + constants.keySet() + " (" + name + ")", plain);
            }
            return constant;
        }
    }

    /** A list of one of the others. */
    record ListOf(ComponentType element) implements ComponentType {
        @Override
        public String word() {
            return "list<" + element.word() + ">";
        }

        @Override
        public Object toPlain(Object value) {
            List<Object> plain = new ArrayList<>();
            for (Object each : (List<?>) value) {
                if (each == null) {
                    throw new IllegalArgumentException("is a list that holds null; expected values only");
                }
                plain.add(element.toPlain(each));
            }
            return List.copyOf(plain);
        }

        @Override
        public Object fromPlain(Object plain) {
            if (!(plain instanceof List<?> list)) {
                throw notThis("a " + word(), plain);
            }
            List<Object> values = new ArrayList<>();
            list.forEach(v -> values.add(element.fromPlain(v)));
            return List.copyOf(values);
        }
    }
}
