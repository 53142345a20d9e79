package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.QuarterEnding;
import org.glossator.plugins.dates.meaning.Recurring.MonthName;
import org.glossator.plugins.dates.meaning.Recurring.PartOfYear;
import org.glossator.plugins.dates.meaning.SamePeriodOf;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.jspecify.annotations.Nullable;

/** Periods that reports of results compare: {@code the quarter}, {@code the year-ago period}, {@code the 1988 quarter}. */
final class ComparisonRules {

    private static final Expression YEAR_BEFORE = new Shift(Origin.PERIOD, Unit.YEAR, -1);

    private ComparisonRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "comparison/year-ago",
                        "( ( the | its )? ( corresponding | comparable | same )? year - ( ago | earlier ) fiscal? ( quarter | period | month | week ) | year - ( ago | earlier ) )",
                        m -> YEAR_BEFORE,
                        "Sales rose from [[the year-earlier period|2023]]."),
                Rule.of(
                        "comparison/year-ago-part",
                        "( the | its )? year - ( ago | earlier ) ( fiscal? ORD -? quarter | NUMBER UNITS )",
                        ComparisonRules::part,
                        "In [[the year-ago third quarter|2023-Q3]] and [[the year-earlier nine months|P9M]] it lost money."),
                Rule.of(
                        "comparison/same-period",
                        "the same|corresponding|comparable|equivalent ( period | quarter | month ) "
                                + "( of? the? last year | a year ago | a year earlier | the year before | the previous year )",
                        m -> m.has("month") ? new Shift(Origin.MENTION, Unit.MONTH, -12) : YEAR_BEFORE,
                        "Sales in [[April|2024-04]] rose from [[the same month a year ago|2023-04]].",
                        "Sales rose from [[the same period last year|2023]]."),
                Rule.of(
                        "comparison/latest-period",
                        "the ( latest | most recent ) period",
                        m -> new Shift(Origin.PERIOD, Unit.QUARTER, 0),
                        "Profit rose in [[the latest period|2024-Q1]].",
                        "The period was dark."),
                Rule.of(
                        "comparison/period-of-year",
                        "the YEAR ( quarter | period )",
                        m -> new SamePeriodOf(m.number("YEAR"), m.has("quarter")),
                        "It lost money in [[the third quarter|2023-Q3]], and earned $5 in [[the 1988 quarter|1988-Q3]].",
                        "It lost money in [[the 1988 period|1988]]."),
                Rule.of(
                        "comparison/quarter-year-ago",
                        "the quarter ( a year ago | a year earlier | last year | of last year )",
                        m -> YEAR_BEFORE,
                        "Profit rose in [[the third quarter|2023-Q3]] from [[the quarter a year earlier|2022-Q3]]."),
                Rule.many(
                        "comparison/quarter-ended",
                        "( the | its | a )? ( latest | fiscal | most recent )? quarter that? ( ended | ending | ends | to ) ( MONTH DAY | DAY MONTH | MONTH ) ( ,? YEAR )?",
                        ComparisonRules::ended,
                        "Profit rose in [[the quarter|2024-Q1]] ended [[March 31|2024-03-31]].",
                        "Profit rose in [[the quarter|2023-Q2]] ending [[June 30, 2023|2023-06-30]]."),
                Rule.of(
                        "comparison/the-quarter",
                        "( the | its ) fiscal? quarter",
                        m -> m.isBefore("-") ? null : new Shift(Origin.PERIOD, Unit.QUARTER, 0),
                        "Profit rose in [[the quarter|2024-Q1]].",
                        "Near its quarter-century low."),
                Rule.many(
                        "comparison/two-quarters",
                        "the? ORD and|or|to ORD quarters",
                        ComparisonRules::two,
                        "It lost money in [[the first|2024-Q1]] and [[second quarters|2024-Q2]].",
                        "The fifth and sixth quarters."));
    }

    private static @Nullable Expression part(Match m) {
        if (m.has("UNITS")) {
            return Amount.of(m.unit("UNITS"), m.value("NUMBER"), Pointer.UNSTATED);
        }
        return isQuarter(m.number("ORD")) ? new In(new PartOfYear(Unit.QUARTER, m.number("ORD")), YEAR_BEFORE) : null;
    }

    private static boolean isQuarter(int number) {
        return number >= 1 && number <= 4;
    }

    private static List<Piece> ended(String rule, Match m) {
        Expression day = day(m);
        if (day == null) {
            return List.of();
        }
        int quarter = m.end("quarter", 1);
        return List.of(
                new Piece(m.from(), quarter, rule, new QuarterEnding(day), false),
                new Piece(dateStart(m), m.to(), rule, day, false));
    }

    private static int dateStart(Match m) {
        int month = m.start("MONTH", 1);
        return m.has("DAY") ? Math.min(month, m.start("DAY", 1)) : month;
    }

    private static @Nullable Expression day(Match m) {
        int month = m.number("MONTH");
        if (m.has("DAY")) {
            return m.has("YEAR")
                    ? Build.day(m.number("YEAR"), month, m.number("DAY"))
                    : Build.monthDay(month, m.number("DAY"), null);
        }
        return m.has("YEAR") ? Build.month(m.number("YEAR"), month) : Occurrence.of(new MonthName(month));
    }

    private static List<Piece> two(String rule, Match m) {
        int first = m.number("ORD", 1);
        int second = m.number("ORD", 2);
        if (!isQuarter(first) || !isQuarter(second)) {
            return List.of();
        }
        return List.of(
                new Piece(m.from(), m.end("ORD", 1), rule, quarter(first), false),
                new Piece(m.start("ORD", 2), m.to(), rule, quarter(second), false));
    }

    private static Expression quarter(int number) {
        return Occurrence.of(new PartOfYear(Unit.QUARTER, number));
    }
}
