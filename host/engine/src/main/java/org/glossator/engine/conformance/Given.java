package org.glossator.engine.conformance;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes a layer that another annotator reads, with values made up by their shape, in place of the one that nobody has installed. */
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

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        return (DocumentAnnotator) (document, out) -> {
            Matcher words = WORD.matcher(document.text());
            for (int found = 0; found < MOST && words.find(); found++) {
                Span span = new Span(words.start(), words.end());
                out.add(layer, span, value(span, found), Evidence.of("given"));
            }
        };
    }

    private T value(Span span, int number) {
        try {
            RecordComponent[] components = layer.type().getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(components[i], span, number);
            }
            var constructor = layer.type().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw Check.Verdict.skipped("a value of the layer " + layer.name() + ", which it reads, cannot be made up");
        }
    }

    private static Object value(RecordComponent component, Span span, int number) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[number % type.getEnumConstants().length];
        }
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> number % 2 == 0;
            case "int", "java.lang.Integer" -> number;
            case "long", "java.lang.Long" -> (long) number;
            case "double", "java.lang.Double" -> 1.0 / (1 + number);
            case "java.lang.String" -> component.getName().equals("value") ? "2024-05-03" : "sample-" + number;
            case "java.time.LocalDate" -> LocalDate.of(2024, 5, 3);
            case "java.time.LocalDateTime" -> LocalDateTime.of(2024, 5, 3 + number, 0, 0);
            case "java.util.List" -> List.of();
            default -> span;
        };
    }
}
