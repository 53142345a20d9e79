package org.glossator.plugins.quotes.reading;

import java.util.List;
import java.util.function.ToIntFunction;

/** Things that stand in the order of their first units, asked by unit. */
public final class InOrder {

    private InOrder() {}

    /** Those that begin at or after one unit and before another; by binary search, and without copying. */
    public static <T> List<T> between(List<T> all, ToIntFunction<T> begin, int from, int to) {
        int first = firstAt(all, begin, from);
        return all.subList(first, Math.max(first, firstAt(all, begin, to)));
    }

    private static <T> int firstAt(List<T> all, ToIntFunction<T> begin, int unit) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begin.applyAsInt(all.get(middle)) < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
