package org.glossator.text;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression means: type and value as TIMEX3 of TimeML 1.2.1 has them, and the stretch of the calendar.
 *
 * @param type the TIMEX3 type
 * @param value the TIMEX3 value, as {@code 2024-04-26}, {@code 2025-W17}, {@code P3D}, {@code PAST_REF}, {@code XXXX-04-26}
 * @param mod the TIMEX3 modifier, as {@code START} or {@code APPROX}; null when there is none
 * @param begin the first moment meant, in the zone that the text names or else without zone; null where the expression has no place on
 *     the calendar
 * @param end the first moment no longer meant; null where {@code begin} is
 */
public record Timex(
        Type type,
        String value,
        @Nullable String mod,
        @Nullable LocalDateTime begin,
        @Nullable LocalDateTime end) {

    /** The four TIMEX3 types, written in capitals wherever they are shown, as the standard has them. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET;

        @Override
        public String toString() {
            return name();
        }
    }

    public Timex {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        if ((begin == null) != (end == null)) {
            throw new IllegalArgumentException("begin [" + begin + "] and end [" + end + "]; expected both or neither");
        }
    }

    /** A value with no modifier and no place on the calendar. */
    public static Timex of(Type type, String value) {
        return new Timex(type, value, null, null, null);
    }
}
