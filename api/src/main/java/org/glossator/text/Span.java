package org.glossator.text;

/**
 * A stretch of a text, from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 code units, as
 * {@link String#substring(int, int)} counts. Spans order by start, then by end.
 *
 * @param start the first code unit, 0 or more
 * @param end the code unit after the last, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException when start is negative or end is before start */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span from [" + start + "] to [" + end + "]; expected 0 <= start <= end");
        }
    }

    /** The number of UTF-16 code units covered. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether every code unit of the other span lies in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the code unit at this offset lies in the span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two spans share at least one code unit; spans that only touch do not overlap. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /**
     * The words that the span covers.
     *
     * @throws IndexOutOfBoundsException when the span ends after the text
     */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return start + ":" + end;
    }
}
