package org.glossator.engine.pipeline;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Help;
import org.glossator.annotator.Range;
import org.glossator.engine.descriptor.ParameterDescription;
import org.jspecify.annotations.Nullable;

/** The parameters of an annotator: what there is, and a record of them from what a person typed. */
public final class Parameters {

    private static final Pattern CAPITAL = Pattern.compile("(?<!^)[A-Z]");

    private Parameters() {}

    /**
     * Every parameter of an annotator, in order.
     *
     * @throws IllegalArgumentException when the record holds a type that parameters may not have, or a range of what is no number
     */
    public static List<ParameterDescription> of(AnnotatorFactory<?> factory) {
        Record defaults = factory.defaults();
        Map<String, String> texts = describe(defaults);
        List<ParameterDescription> all = new ArrayList<>();
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            all.add(describe(component, texts.getOrDefault(nameOf(component), "")));
        }
        return all;
    }

    private static ParameterDescription describe(RecordComponent component, String standard) {
        ParameterType type = typeOf(component);
        Help help = component.getAnnotation(Help.class);
        Range range = component.getAnnotation(Range.class);
        if (range != null && !type.isOfNumbers()) {
            throw new IllegalArgumentException(
                    "the parameter " + nameOf(component) + " has a @Range and the type [" + type.word()
                            + "]; expected int, long, double or a List of these: let the record's constructor hold it");
        }
        return new ParameterDescription(
                nameOf(component),
                type.word(),
                standard,
                bound(range == null ? Double.NEGATIVE_INFINITY : range.min()),
                bound(range == null ? Double.POSITIVE_INFINITY : range.max()),
                type.values(),
                help == null ? "" : help.value());
    }

    private static ParameterType typeOf(RecordComponent component) {
        try {
            return ParameterType.of(component.getGenericType());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the parameter " + nameOf(component) + " has " + e.getMessage(), e);
        }
    }

    private static OptionalDouble bound(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** Every value by name, in order, as text that {@link #bind} reads again. */
    public static Map<String, String> describe(Record parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            Object value = value(component, parameters);
            texts.put(nameOf(component), value == null ? "" : typeOf(component).write(value));
        }
        return texts;
    }

    /**
     * As {@link #describe(Record)}, with paths as they were typed: what they start from belongs to one machine.
     *
     * @param typed what the parameters were bound to
     */
    static Map<String, String> describe(Record parameters, Map<String, String> typed) {
        Map<String, String> texts = describe(parameters);
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            String text = typed.get(nameOf(component));
            if (text != null && !pathsOf(value(component, parameters)).isEmpty()) {
                ParameterType type = typeOf(component);
                texts.put(nameOf(component), type.write(type.read(text)));
            }
        }
        return texts;
    }

    /**
     * What the paths among the values mean, by what they are called.
     *
     * @param typed what the parameters were bound to
     * @param base the folder that a relative path that was typed starts from
     */
    static Map<String, Path> paths(Record parameters, Map<String, String> typed, Path base) {
        Map<String, Path> paths = new LinkedHashMap<>();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            String text = typed.get(nameOf(component));
            if (text == null) {
                pathsOf(value(component, parameters)).forEach(path -> paths.put(ParameterType.text(path), path));
            } else if (!pathsOf(value(component, parameters)).isEmpty()) {
                pathsOf(typeOf(component).read(text))
                        .forEach(path -> paths.put(ParameterType.text(path), base.resolve(path)));
            }
        }
        return paths;
    }

    private static List<Path> pathsOf(@Nullable Object value) {
        List<?> values = value instanceof List<?> list ? list : Collections.singletonList(value);
        return values.stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .toList();
    }

    /**
     * The defaults, with what was typed in their place.
     *
     * @param base the folder that a relative path starts from
     * @throws PipelineException when a name is unknown, a value cannot be read or is out of range, or the record refuses it; with every
     *     problem found
     */
    public static <P extends Record> P bind(String annotator, P defaults, Map<String, String> typed, Path base)
            throws PipelineException {
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        List<String> names = Arrays.stream(components).map(Parameters::nameOf).toList();
        List<Problem> problems = new ArrayList<>();
        typed.keySet().stream()
                .filter(n -> !names.contains(n))
                .forEach(n -> problems.add(unknown(annotator, n, names)));
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String text = typed.get(nameOf(components[i]));
            values[i] = value(components[i], defaults);
            if (text != null) {
                try {
                    values[i] = read(components[i], text, base);
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.error(
                            "E2105",
                            annotator,
                            "has the parameter " + nameOf(components[i]) + "=[" + text + "]; expected "
                                    + e.getMessage(),
                            ""));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new PipelineException(PipelineException.Fault.PIPELINE, problems);
        }
        return construct(annotator, defaults, components, values, typed);
    }

    /** As typed: {@code day-month} for the component {@code dayMonth}. */
    private static String nameOf(RecordComponent component) {
        return CAPITAL.matcher(component.getName())
                .replaceAll(m -> "-" + m.group().toLowerCase(Locale.ROOT));
    }

    private static Problem unknown(String annotator, String name, List<String> names) {
        String known = names.isEmpty() ? "it has none" : "it has {" + String.join(", ", names) + "}";
        String meant = Suggestion.nearest(name, names)
                .map(n -> "did you mean " + n + "? ")
                .orElse("");
        return Problem.error("E2104", annotator, "has no parameter [" + name + "]", meant + known);
    }

    private static Object read(RecordComponent component, String text, Path base) {
        Object value = typeOf(component).read(text);
        if (value instanceof List<?> list) {
            return list.stream().map(each -> checked(component, each, base)).toList();
        }
        return checked(component, value, base);
    }

    private static Object checked(RecordComponent component, Object value, Path base) {
        if (value instanceof Path path) {
            return base.resolve(path);
        }
        Range range = component.getAnnotation(Range.class);
        if (range != null && value instanceof Number number) {
            double d = number.doubleValue();
            if (!(d >= range.min() && d <= range.max())) {
                throw new IllegalArgumentException("a number" + range(component));
            }
        }
        return value;
    }

    private static String range(RecordComponent component) {
        Range range = component.getAnnotation(Range.class);
        if (range == null) {
            return "";
        }
        boolean below = range.min() != Double.NEGATIVE_INFINITY;
        boolean above = range.max() != Double.POSITIVE_INFINITY;
        return (below ? " from " + plain(range.min()) : "") + (above ? " to " + plain(range.max()) : "");
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "the parameter " + component.getName() + " of "
                            + record.getClass().getName() + " cannot be read",
                    e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <P extends Record> P construct(
            String annotator,
            P defaults,
            RecordComponent[] components,
            @Nullable Object[] values,
            Map<String, String> typed)
            throws PipelineException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = defaults.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (P) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new PipelineException(PipelineException.Fault.PIPELINE, refused(annotator, typed, e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the parameters record " + defaults.getClass().getName() + " cannot be made", e);
        }
    }

    private static Problem refused(String annotator, Map<String, String> typed, @Nullable Throwable thrown) {
        String what = typed.isEmpty()
                ? "its own defaults"
                : typed.entrySet().stream()
                        .map(p -> p.getKey() + "=[" + p.getValue() + "]")
                        .collect(Collectors.joining(", "));
        String message = thrown == null ? null : thrown.getMessage();
        return Problem.error(
                "E2107",
                annotator,
                "refuses " + what + ": " + (message == null ? String.valueOf(thrown) : message),
                "");
    }
}
