package org.glossator.engine.measure;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Compares the plain values of two findings, whether they come from an annotator or from a file. */
final class PlainValue {

    private static final double EXACT = 1L << 53;

    private PlainValue() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other) || Objects.equals(asInJson(one), asInJson(other));
    }

    /** The value as a file would give it back: a span as two numbers, a day as text, 1 for 1.0. */
    static @Nullable Object asInJson(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < EXACT ? (Object) number.longValue() : number;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Span span) {
            return List.of((long) span.start(), (long) span.end());
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(each -> Objects.requireNonNull(asInJson(each)))
                        .toList()
                : value.toString();
    }

    /** The stretch of text that a value names; null when it names none. */
    static @Nullable Span span(@Nullable Object value) {
        if (value instanceof Span span) {
            return span;
        }
        if (value instanceof List<?> pair
                && pair.size() == 2
                && pair.get(0) instanceof Number start
                && pair.get(1) instanceof Number end
                && start.longValue() >= 0
                && start.longValue() <= end.longValue()
                && end.longValue() <= Integer.MAX_VALUE) {
            return new Span(start.intValue(), end.intValue());
        }
        return null;
    }
}
