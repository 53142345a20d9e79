package org.glossator.plugins.dates.reading;

import java.util.List;
import java.util.Locale;
import org.glossator.plugins.dates.calendar.CalendarValue.FiscalYear;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Recurring;
import org.glossator.plugins.dates.meaning.Recurring.PartOfYear;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.jspecify.annotations.Nullable;

/** Quarters, halves and fiscal years. */
final class QuarterRules extends Family {

    private static final String TITLED = "( fiscal -? )? ORD -? fiscal? -? quarter|qtr";

    @Override
    List<Rule> rules() {
        return List.of(
                many(
                        "period/quarter",
                        "the? " + TITLED,
                        "Sales rose in [[the first quarter|2024-Q1]].",
                        "Its [[third-quarter|2023-Q3]] profit fell.",
                        "They scored in the fifth quarter and the first quarter of the match."),
                rule(
                        "period/quarter-of-year",
                        "the? ( YEAR ORD -? quarter|qtr | ORD -? quarter|qtr ( of | in )? ( fiscal -? year? )? YEAR )",
                        "Sales rose in [[the third quarter of 1999|1999-Q3]] and [[the 1998 second quarter|1998-Q2]]."),
                rule(
                        "period/quarter-code",
                        "( q ~DIGITS1 | DIGITS1 ~q ) ( of? fy? YEAR | '? ~DIGITS2 )?",
                        "Sales rose in [[Q1 2024|2024-Q1]], profits in [[Q3|2023-Q3]].",
                        "The A320 and the Q8 chip."),
                rule(
                        "period/edge-quarter",
                        "the final|last|closing|opening quarter ( of | in ) ( YEAR | last year | this year | next year )",
                        "It shrank in [[the final quarter of 2012|2012-Q4]] and in [[the opening quarter of this year|2024-Q1]].",
                        "The final quarter of the match; the last quarter of a mile."),
                rule(
                        "period/two-quarters",
                        "the? first|last|final two quarters ( of | in ) ( YEAR | last year | this year | next year )",
                        "It lost money in [[the first two quarters of 1990|1990-H1]].",
                        "The first two quarters of the match."),
                rule(
                        "period/code-of-year",
                        "( DIGITS4 ( -? q|h ~DIGITS1 | ~- ~q|h ~DIGITS1 | ~q|h ~DIGITS1 ) | DIGITS1 ~h YEAR | q|h ~DIGITS1 ~- ~DIGITS4 )",
                        "Sales rose in [[2019-Q1|2019-Q1]], [[2018Q4|2018-Q4]] and [[1H 2024|2024-H1]].",
                        "The [[2019|2019]]-Q7 and the [[1999|1999]] h5 index."),
                weak(
                        "period/half",
                        "the? ( first|second|last|latter|1st|2nd half | h ~DIGITS1 )",
                        "They led in the first half.",
                        "Sales rose in [[the first half of 2023|2023-H1]]."),
                rule(
                        "period/fiscal-year",
                        "( fiscal|financial -? year? ( YEAR | ' ~DIGITS2 ) | the YEAR fiscal|financial year | fy YEAR | fy ~YEAR | fy ~YEAR ( ~/ | ~DASH ) ~DIGITS2 | fy YEAR ( ~/ | ~DASH ) ~DIGITS2 | fiscal|financial year? YEAR ( ~/ | ~DASH ) ~DIGITS2 | fy '? ~DIGITS2 | fy DIGITS2 )",
                        "In [[fiscal 2024|FY2024]], [[FY23|FY2023]] and [[FY2023/24|FY2024]], [[FY2021-22|FY2022]] it lost money.",
                        "A fiscal 30; the fy suffix."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "period/quarter-of-year" ->
                quarterOf(m) == null ? null : new In(quarter(m), Build.year(m.number("YEAR")));
            case "period/quarter-code" -> code(m);
            case "period/edge-quarter" -> edgeQuarter(m);
            case "period/two-quarters" ->
                new In(new PartOfYear(Unit.HALF, m.isOneOf("first|last|final", "first") ? 1 : 2), year(m));
            case "period/code-of-year" -> codeOfYear(m);
            case "period/half" ->
                m.number("DIGITS1") > 2 || m.number("DIGITS1") == 0
                        ? null
                        : Occurrence.of(new PartOfYear(Unit.HALF, half(m)));
            case "period/fiscal-year" -> fiscal(m);
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return bareQuarter(rule, m);
    }

    /** The year behind a part of it. */
    private static Expression year(Match m) {
        return m.has("YEAR")
                ? Build.year(m.number("YEAR"))
                : new Shift(Origin.TODAY, Unit.YEAR, m.has("next") ? 1 : m.has("this") ? 0 : -1);
    }

    private static Expression edgeQuarter(Match m) {
        boolean opening = m.isOneOf("final|last|closing|opening", "opening");
        return new In(new PartOfYear(Unit.QUARTER, opening ? 1 : 4), year(m));
    }

    /** Of a match or a century it counts only as a part; of a year it is made whole later. */
    private static List<Piece> bareQuarter(String rule, Match m) {
        if (quarterOf(m) == null || isAdjective(m)) {
            return List.of();
        }
        boolean weak = m.isBefore("of")
                && (m.tokens().is(m.to() + 1, "the")
                        || m.tokens().is(m.to() + 1, "a")
                        || m.tokens().isNumber(m.to() + 1) && m.tokens().number(m.to() + 1) < 1000
                        || m.tokens().is(m.to() + 1, "this"));
        return List.of(new Piece(m.from(), m.to(), rule, Occurrence.of(quarter(m)), weak));
    }

    private static @Nullable Integer quarterOf(Match m) {
        int number = m.number("ORD");
        return number >= 1 && number <= 4 ? number : null;
    }

    /** The article before {@code third-quarter profit} belongs to the profit. */
    private static boolean isAdjective(Match m) {
        return m.has("the") && m.tokens().is(m.to() - 2, '-');
    }

    private static Recurring quarter(Match m) {
        return new PartOfYear(Unit.QUARTER, m.number("ORD"));
    }

    private static @Nullable Expression code(Match m) {
        int number = m.number("DIGITS1");
        if (number < 1 || number > 4) {
            return null;
        }
        PartOfYear quarter = new PartOfYear(Unit.QUARTER, number);
        if (m.has("YEAR") || m.has("DIGITS2")) {
            return new In(quarter, Build.year(m.has("YEAR") ? m.number("YEAR") : Build.twoDigits(m.number("DIGITS2"))));
        }
        boolean name = m.tokens().isWord(m.to()) && m.isBefore("chip");
        return name || !m.tokens().isCapitalised(m.from()) && m.tokens().isWord(m.from())
                ? null
                : Occurrence.of(quarter);
    }

    private static @Nullable Expression codeOfYear(Match m) {
        int year = m.has("YEAR") ? m.number("YEAR") : m.number("DIGITS4");
        int number = m.number("DIGITS1");
        boolean half = m.has("h") || m.isOneOf("q|h", "h");
        boolean possible = number >= 1 && number <= (half ? 2 : 4) && year >= 1900 && year <= 2100;
        boolean joined = m.from() > 0 && m.tokens().touches(m.from() - 1) && m.isAfter("-");
        return possible && !joined
                ? new In(new PartOfYear(half ? Unit.HALF : Unit.QUARTER, number), Build.year(year))
                : null;
    }

    private static int half(Match m) {
        if (m.has("DIGITS1")) {
            return m.number("DIGITS1");
        }
        String which = m.value("first|second|last|latter|1st|2nd").toLowerCase(Locale.ROOT);
        return which.equals("first") || which.equals("1st") ? 1 : 2;
    }

    private static @Nullable Expression fiscal(Match m) {
        int year = m.has("YEAR") ? m.number("YEAR") : Build.twoDigits(m.number("DIGITS2"));
        boolean two = m.has("YEAR") && m.has("DIGITS2");
        return two && m.number("DIGITS2") != (year + 1) % 100
                ? null
                : new Fixed(new FiscalYear(two ? year + 1 : year, 1));
    }
}
