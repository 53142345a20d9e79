package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * An expression with a TIMEX3 modifier: {@code early 2023}, {@code about six weeks}.
 *
 * @param mod {@code START}, {@code MID}, {@code END}, {@code APPROX}, {@code LESS_THAN}, {@code MORE_THAN}, …
 */
public record Modified(String mod, Expression of) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        Resolution inner = of.resolve(context);
        Timex timex = inner.timex();
        LocalDateTime begin = timex.begin();
        LocalDateTime end = timex.end();
        if (begin == null || end == null) {
            return inner.with(new Timex(timex.type(), timex.value(), mod, null, null));
        }
        LocalDateTime first = third(begin, end, 1);
        LocalDateTime second = third(begin, end, 2);
        return inner.with(
                switch (mod) {
                    case "START" -> stretch(timex, begin, first);
                    case "MID" -> stretch(timex, first, second);
                    case "END" -> stretch(timex, second, end);
                    default -> stretch(timex, begin, end);
                });
    }

    private Timex stretch(Timex timex, @Nullable LocalDateTime begin, @Nullable LocalDateTime end) {
        return new Timex(timex.type(), timex.value(), mod, begin, end);
    }

    /** A third of the way, or two, to a whole month where the stretch is of months, else to a whole hour. */
    private static LocalDateTime third(LocalDateTime begin, LocalDateTime end, int thirds) {
        LocalDate day = begin.toLocalDate();
        long months = ChronoUnit.MONTHS.between(day, end.toLocalDate());
        return months >= 3
                ? begin.plusMonths(months * thirds / 3)
                : begin.plusHours(ChronoUnit.HOURS.between(begin, end) * thirds / 3);
    }
}
