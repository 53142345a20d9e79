package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * An expression placed on the calendar.
 *
 * @param timex type, value and interval
 * @param on the stretch of the calendar, which later words may take up; null when there is none
 * @param confidence set by hand, unless learned
 * @param note the anchor used and the decision taken, for a person; may be empty
 * @param rejected other readings, best first
 * @param learned whether the confidence is that of a model learned from text
 */
public record Resolution(
        Timex timex,
        @Nullable CalendarValue on,
        double confidence,
        String note,
        List<Timex> rejected,
        boolean learned) {

    public Resolution {
        rejected = List.copyOf(rejected);
    }

    public Resolution(Timex timex, @Nullable CalendarValue on, double confidence, String note, List<Timex> rejected) {
        this(timex, on, confidence, note, rejected, false);
    }

    /** A date of the calendar. */
    static Resolution date(CalendarValue on, double confidence, String note) {
        return date(on, confidence, note, List.of());
    }

    static Resolution date(CalendarValue on, double confidence, String note, List<Timex> rejected) {
        return new Resolution(timex(on), on, confidence, note, rejected);
    }

    /** A value with no place on the calendar. */
    static Resolution open(Timex.Type type, String value, double confidence, String note) {
        return new Resolution(Timex.of(type, value), null, confidence, note, List.of());
    }

    static Timex timex(CalendarValue on) {
        return new Timex(Timex.Type.DATE, on.timex3(), null, start(on.first()), start(on.end()));
    }

    Resolution with(Timex other) {
        return new Resolution(other, on, confidence, note, rejected, learned);
    }

    private static LocalDateTime start(LocalDate day) {
        return day.atStartOfDay();
    }
}
