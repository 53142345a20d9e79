package org.glossator.engine.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes a layer that another annotator reads, with values made up by their shape, in place of the one that nobody has installed. What may
 * be null is so in every other finding.
 */
record Given<T extends Record>(Layer<T> layer) implements AnnotatorFactory<NoParameters> {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final int MOST = 20;

    @Override
    public String name() {
        return "given-" + layer.name().replace('.', '-');
    }

    @Override
    public NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    public Set<Layer<?>> writes(NoParameters parameters) {
        return Set.of(layer);
    }

    /** Whether the record takes a made-up value at all. */
    boolean isPossible() {
        Span span = new Span(0, 3);
        return IntStream.range(0, MOST).anyMatch(number -> value(span, number).isPresent());
    }

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        return (DocumentAnnotator) this::fill;
    }

    /** Gives findings to some words of a document. */
    void fill(Document document, Output out) {
        Matcher words = WORD.matcher(document.text());
        for (int found = 0; found < MOST && words.find(); found++) {
            Span span = new Span(words.start(), words.end());
            value(span, found).ifPresent(value -> out.add(layer, span, value, Evidence.of("given")));
        }
    }

    /** Empty where the record refuses what is made up for this number. */
    private Optional<T> value(Span span, int number) {
        try {
            RecordComponent[] components = layer.type().getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            List<String> shape =
                    List.copyOf(RecordCodec.of(layer.type()).shape().values());
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < values.length; i++) {
                boolean absent = isOne(number, i) && shape.get(i).endsWith("?");
                values[i] = absent
                        ? null
                        : value(components[i].getGenericType(), components[i].getName(), span, number + i);
            }
            var constructor = layer.type().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has this constructor", e);
        }
    }

    /** One digit of a binary number for each of the first components: all, none and any of four are there in turn. */
    private static boolean isOne(int number, int component) {
        return (number >> component % 4 & 1) == 1;
    }

    /** Of a list, with nothing or one in it. */
    private static Object value(Type type, String name, Span span, int number) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return number % 2 == 1 ? List.of() : List.of(value(element, name, span, number));
        }
        return value((Class<?>) type, name, span, number);
    }

    private static Object value(Class<?> type, String name, Span span, int number) {
        if (type.isEnum()) {
            return type.getEnumConstants()[number % type.getEnumConstants().length];
        }
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> number % 2 == 0;
            case "int", "java.lang.Integer" -> number;
            case "long", "java.lang.Long" -> (long) number;
            case "double", "java.lang.Double" -> 1.0 / (1 + number);
            case "java.lang.String" -> name.equals("value") ? "2024-05-03" : "sample-" + number;
            case "java.time.LocalDate" -> LocalDate.of(2024, 5, 3);
            case "java.time.LocalDateTime" -> LocalDateTime.of(2024, 5, 3, number % 24, 0);
            default -> span;
        };
    }
}
