package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.NumericDate;
import org.jspecify.annotations.Nullable;

/** Dates in numbers alone whose order differs by country. */
final class NumericRules extends Family {

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "numeric/slashes",
                        "DIGITS ~/ ~DIGITS ~/ ( ~DIGITS4 | ~DIGITS2 )",
                        "Due [[04/26/2024|2024-04-26]].",
                        "Due [[26/04/24|2024-04-26]] in either order.",
                        "Never on 31/31/2024, nor 1/2/3."),
                rule(
                        "numeric/dots",
                        "DIGITS ~. ~DIGITS ~. ~DIGITS4",
                        "Due [[26.04.2024|2024-04-26]]; version 1.2.3 is out."),
                rule("numeric/hyphens", "DIGITS2 ~- ~DIGITS2 ~- ~DIGITS4", "Due [[26-04-2024|2024-04-26]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "numeric/slashes", "numeric/dots", "numeric/hyphens" -> date(m);
            default -> null;
        };
    }

    private static @Nullable Expression date(Match m) {
        int first = m.number("DIGITS", 1) >= 0 ? m.number("DIGITS", 1) : m.number("DIGITS2", 1);
        int second = m.number("DIGITS", 2) >= 0 ? m.number("DIGITS", 2) : m.number("DIGITS2", 2);
        boolean joined = m.from() > 0
                && m.tokens().touches(m.from() - 1)
                && "/.-".indexOf(m.tokens().first(m.from() - 1)) >= 0;
        int year = m.has("DIGITS4") ? m.number("DIGITS4") : Build.twoDigits(m.number("DIGITS2"));
        if (joined || year < 1000 || year > 2200) {
            return null;
        }
        NumericDate date = new NumericDate(first, second, year);
        return date.isPossible() ? date : null;
    }
}
