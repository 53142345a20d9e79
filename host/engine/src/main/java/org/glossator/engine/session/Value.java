package org.glossator.engine.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The components of a finding by name, as JSON has them: null, strings, booleans, {@code Long}, {@code Double} and lists of these; a span
 * is a list of its two ends. Immutable.
 *
 * @param components in the order of the layer
 * @param words what each span among them covers, by which it is known again in a text that was changed
 */
public record Value(Map<String, @Nullable Object> components, Map<String, String> words) {

    public Value {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** The value of a finding on this text. */
    static Value of(StoredLayer layer, @Nullable Object[] row, String text) {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        List<String> names = layer.components();
        for (int i = 0; i < row.length; i++) {
            String name = names.get(i);
            components.put(name, plain(row[i]));
            Span span = isSpan(layer, name) || row[i] instanceof Span ? span(row[i]) : null;
            if (span != null && span.end() <= text.length()) {
                words.put(name, span.in(text));
            }
        }
        return new Value(components, words);
    }

    static boolean isSpan(StoredLayer layer, String component) {
        String type = layer.provenance().shape().getOrDefault(component, "");
        return type.equals("span") || type.equals("span?");
    }

    /** A span from itself or from its two ends; null where it is none. */
    static @Nullable Span span(@Nullable Object held) {
        if (held instanceof Span span) {
            return span;
        }
        if (held instanceof List<?> ends
                && ends.size() == 2
                && ends.get(0) instanceof Number start
                && ends.get(1) instanceof Number end
                && start.intValue() >= 0
                && end.intValue() >= start.intValue()) {
            return new Span(start.intValue(), end.intValue());
        }
        return null;
    }

    static @Nullable Object plain(@Nullable Object held) {
        if (held instanceof Span span) {
            return List.of((long) span.start(), (long) span.end());
        }
        if (held instanceof Integer number) {
            return number.longValue();
        }
        if (held instanceof LocalDate || held instanceof LocalDateTime) {
            return held.toString();
        }
        return held instanceof List<?> list
                ? list.stream().map(each -> Objects.requireNonNull(plain(each))).toList()
                : held;
    }

    /** The same with the spans of another text, and what they cover there. */
    Value with(Map<String, Span> spans, String text) {
        Map<String, @Nullable Object> moved = new LinkedHashMap<>(components);
        Map<String, String> covered = new LinkedHashMap<>(words);
        spans.forEach((name, span) -> {
            moved.put(name, plain(span));
            covered.put(name, span.in(text));
        });
        return new Value(moved, covered);
    }

    /**
     * The row of a layer.
     *
     * @param other where the components come from that this value does not have; null: they are absent
     */
    @Nullable
    Object[] row(StoredLayer layer, @Nullable Object @Nullable [] other) {
        List<String> names = layer.components();
        @Nullable Object[] row = new @Nullable Object[names.size()];
        for (int i = 0; i < row.length; i++) {
            String name = names.get(i);
            Object held = components.get(name);
            Span span = held != null && isSpan(layer, name) ? span(held) : null;
            row[i] = span != null ? span : components.containsKey(name) || other == null ? held : other[i];
        }
        return row;
    }

    /** Whether both say the same, as far as both have the component. */
    boolean agrees(Value other) {
        return components.entrySet().stream()
                .allMatch(e -> !other.components.containsKey(e.getKey())
                        || Objects.equals(e.getValue(), other.components.get(e.getKey())));
    }

    /** As {@link #agrees}, of two texts: spans are the same that cover the same words, whatever white space and marks are in them. */
    boolean agreesElsewhere(Value other) {
        return components.entrySet().stream()
                .allMatch(e -> !other.components.containsKey(e.getKey()) || same(e.getKey(), e.getValue(), other));
    }

    private boolean same(String name, @Nullable Object held, Value other) {
        String covered = words.get(name);
        return covered != null ? isSame(covered, other.words.get(name)) : isSame(held, other.components.get(name));
    }

    private static boolean isSame(@Nullable Object held, @Nullable Object other) {
        return Objects.equals(held, other)
                || held instanceof String words
                        && other instanceof String others
                        && Folded.fold(words).equals(Folded.fold(others));
    }
}
