package org.glossator.engine.measure;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which layer of one record is compared with which of another.
 *
 * @param first the layer of the first record
 * @param second of the second; mostly the same
 */
public record ComparedLayers(String first, String second) {

    /** As a person types it: {@code dates}, or {@code quotes=quotes.theirs} for two answers to one question. */
    public static ComparedLayers of(String typed) {
        int sign = typed.indexOf('=');
        return sign < 0
                ? new ComparedLayers(typed, typed)
                : new ComparedLayers(typed.substring(0, sign), typed.substring(sign + 1));
    }

    /** Every layer of either with its namesake, in their order. */
    static List<ComparedLayers> all(Stream<String> layers) {
        return layers.distinct().map(ComparedLayers::of).toList();
    }

    /** Whether two writers answer one question, which differ in more than what they found. */
    public boolean areTwo() {
        return !first.equals(second);
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return areTwo() ? first + "=" + second : first;
    }
}
