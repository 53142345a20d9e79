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
final class ComparisonRules extends Family {

    private static final Expression YEAR_BEFORE = new Shift(Origin.PERIOD, Unit.YEAR, -1);

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "comparison/year-ago",
                        "( ( the | its )? ( corresponding | comparable | same )? year - ( ago | earlier ) fiscal? ( quarter | period | month | week ) | year - ( ago | earlier ) )",
                        "Sales rose from [[the year-earlier period|2023]]."),
                rule(
                        "comparison/year-ago-part",
                        "( the | its )? year - ( ago | earlier ) ( fiscal? ORD -? quarter | NUMBER UNITS )",
                        "In [[the year-ago third quarter|2023-Q3]] and [[the year-earlier nine months|P9M]] it lost money."),
                rule(
                        "comparison/same-period",
                        "the same|corresponding|comparable|equivalent ( period | quarter | month ) "
                                + "( of? the? last year | a year ago | a year earlier | the year before | the previous year )",
                        "Sales in [[April|2024-04]] rose from [[the same month a year ago|2023-04]].",
                        "Sales in [[April|2024-04]] rose from [[the same period a year ago|2023-04]].",
                        "Sales rose from [[the same period last year|2023]]."),
                rule(
                        "comparison/latest-period",
                        "the ( latest | most recent ) period",
                        "Profit rose in [[the latest period|2024-Q1]].",
                        "The period was dark."),
                rule(
                        "comparison/period-of-year",
                        "the YEAR ( quarter | period )",
                        "It lost money in [[the third quarter|2023-Q3]], and earned $5 in [[the 1988 quarter|1988-Q3]].",
                        "It lost money in [[the 1988 period|1988]]."),
                rule(
                        "comparison/quarter-year-ago",
                        "( the quarter ( a year ago | a year earlier | last year | of last year ) | last year 's quarter|period )",
                        "Profit rose in [[the third quarter|2023-Q3]] from [[the quarter a year earlier|2022-Q3]]."),
                many(
                        "comparison/quarter-ended",
                        "( the | its | a )? ( latest | fiscal | most recent )? quarter that? ( ended | ending | ends | to ) ( MONTH DAY | DAY MONTH | MONTH ) ( ,? YEAR )?",
                        "Profit rose in [[the quarter|2024-Q1]] ended [[March 31|2024-03-31]].",
                        "Profit rose in [[the quarter|2023-Q2]] ending [[June 30, 2023|2023-06-30]]."),
                rule(
                        "comparison/the-quarter",
                        "( the | its ) fiscal? quarter",
                        "Profit rose in [[the quarter|2024-Q1]].",
                        "Near its quarter-century low."),
                many(
                        "comparison/two-quarters",
                        "the? ORD and|or|to ORD quarters",
                        "It lost money in [[the first|2024-Q1]] and [[second quarters|2024-Q2]].",
                        "The fifth and sixth quarters."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "comparison/year-ago", "comparison/quarter-year-ago" -> YEAR_BEFORE;
            case "comparison/year-ago-part" -> part(m);
            case "comparison/same-period" ->
                m.has("month")
                        ? new Shift(Origin.MENTION, Unit.MONTH, -12)
                        : new Shift(m.has("quarter") ? Origin.PERIOD : Origin.SAME_PERIOD, Unit.YEAR, -1);
            case "comparison/latest-period" -> new Shift(Origin.PERIOD, Unit.QUARTER, 0);
            case "comparison/period-of-year" -> new SamePeriodOf(m.number("YEAR"), m.has("quarter"));
            case "comparison/the-quarter" -> m.isBefore("-") ? null : new Shift(Origin.PERIOD, Unit.QUARTER, 0);
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return switch (rule) {
            case "comparison/quarter-ended" -> ended(rule, m);
            case "comparison/two-quarters" -> two(rule, m);
            default -> List.of();
        };
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
