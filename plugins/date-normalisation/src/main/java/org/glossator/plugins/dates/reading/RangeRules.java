package org.glossator.plugins.dates.reading;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.dates.calendar.Years;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Recurring.MonthName;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.jspecify.annotations.Nullable;

/** Two dates that share a month or year: each side inherits from the other, and each is an expression of its own. */
final class RangeRules extends Family {

    private static final String JOIN = "( DASH | to | and | or | through | until | till | thru )";
    private static final String SPAN = "( DASH | to | through | until | till | thru )";

    /** Years from the first to the second where the second has two digits. */
    private static final int LONGEST = 60;

    @Override
    List<Rule> rules() {
        return List.of(
                many(
                        "range/month-days",
                        "MONTH the? DAY " + JOIN + " the? DAY ( ,? YEAR )?",
                        "To be held [[June 5|2024-06-05]]-[[7|2024-06-07]] in Bonn.",
                        "Held [[June 5|1999-06-05]] to [[7, 1999|1999-06-07]], from [[April ninth|2024-04-09]] to [[the eleventh|2024-04-11]].",
                        "To be held [[June 7|2024-06-07]] to 5 guests."),
                many(
                        "range/days-month",
                        "the? DAY " + JOIN + " the? DAY of? MONTH ( ,? YEAR )?",
                        "Held [[5|1944-06-05]]\u2013[[7 June 1944|1944-06-07]] in Bonn.",
                        "Put off from [[the 13th|1950-10-13]] to [[the 19th of October 1950|1950-10-19]].",
                        "To be held from [[the 13th|2024-07-13]] to [[the 15th of July|2024-07-15]], [[4|1995-01-04]]-[[22 January, 1995|1995-01-22]].",
                        "To be held 7-[[5 June|2024-06-05]]."),
                many(
                        "range/two-days-year",
                        "( MONTH DAY | DAY MONTH ) " + JOIN + " ( MONTH DAY ,? | DAY MONTH ) YEAR",
                        "Fought [[5 June|1944-06-05]] \u2013 [[7 July 1944|1944-07-07]].",
                        "From [[June 5|1999-06-05]] to [[July 2, 1999|1999-07-02]] they met."),
                many(
                        "range/two-days-first-year",
                        "( MONTH DAY ,? | DAY MONTH ) YEAR " + SPAN + " ( MONTH DAY | DAY MONTH )",
                        "Held [[10 August 2013|2013-08-10]] - [[12 September|2013-09-12]] in Bonn.",
                        "Held [[5 May 2013|2013-05-05]] to 12 guests."),
                many(
                        "range/months",
                        "MONTH " + JOIN + " MONTH ,? of? YEAR",
                        "Between [[March|1999-03]] and [[May 1999|1999-05]] it rained."),
                many(
                        "range/weekdays",
                        "WEEKDAY " + SPAN + " WEEKDAY",
                        "Open [[Monday|2024-05-13]] to [[Friday|2024-05-17]].",
                        "Open Mon to Friendly Fred."),
                many(
                        "range/years",
                        "YEAR ( ~DASH | ~/ ) ~DIGITS2",
                        "The war ([[1947|1947]]-[[54|1954]]) went on.",
                        "Top of the [[2023|2023]]/[[24|2024]] season; parts 2023/27 and 12/2023/24."),
                many(
                        "range/season-years",
                        "YEAR ~/ ~YEAR",
                        "The [[2023|2023]]/[[2024|2024]] season.",
                        "Numbers 2023/2030 and 1/2023/2024."),
                many(
                        "range/era",
                        "DIGITS " + JOIN + " DIGITS ( bc|bce|b.c.|b.c.e. | b ~. ~c )",
                        "The war ([[149|BC0149]]\u2013[[146 BC|BC0146]]) went on.",
                        "From 5 to [[9 BC|BC0009]]."),
                many(
                        "range/whole-years",
                        "( the years )? YEAR " + JOIN + " YEAR",
                        "The war ([[1914|1914]]\u2013[[1918|1918]]) went on.",
                        "Built in [[the years 1955|1955]]-[[1957|1957]].",
                        "Dial 138-2010-2015 or 2010-2015-86."));
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return switch (rule) {
            case "range/month-days" -> days(rule, m, false);
            case "range/days-month" -> days(rule, m, true);
            case "range/two-days-year" -> twoDays(rule, m);
            case "range/two-days-first-year" -> daysOfFirstYear(rule, m);
            case "range/season-years" -> seasonYears(rule, m);
            case "range/months" -> months(rule, m);
            case "range/weekdays" ->
                pieces(
                        rule,
                        m.from(),
                        m.end("WEEKDAY", 1),
                        weekday(m, 1, Pointer.UNSTATED),
                        m.start("WEEKDAY", 2),
                        m.to(),
                        weekday(m, 2, Pointer.AFTER));
            case "range/years" -> shortYears(rule, m);
            case "range/era" -> era(rule, m);
            case "range/whole-years" -> years(rule, m);
            default -> List.of();
        };
    }

    private static List<Piece> days(String rule, Match m, boolean monthLast) {
        int first = m.number("DAY", 1);
        int second = m.number("DAY", 2);
        Expression from = day(m, first);
        Expression to = day(m, second);
        boolean words = m.tokens().isWord(m.start("DAY", 2)) || m.tokens().isWord(m.start("DAY", 1));
        boolean listed = m.has("and") || m.has("or");
        if (from == null || to == null || second <= first || words && listed && !monthLast) {
            return List.of();
        }
        if (!Surroundings.allowDay(m.tokens(), m.to()) || !m.has("YEAR") && isYearWithout(m, second)) {
            return List.of();
        }
        int start = m.start("DAY", 2);
        return pieces(
                rule, m.from(), m.end("DAY", 1), from, m.tokens().is(start - 1, "the") ? start - 1 : start, m.to(), to);
    }

    /** Whether a year follows that has no such day: {@code February 20-29, 2022}. */
    private static boolean isYearWithout(Match m, int day) {
        int year = m.tokens().number(m.tokens().is(m.to(), ',') ? m.to() + 1 : m.to());
        return year >= 1000 && year < 2200 && Build.day(year, m.number("MONTH"), day) == null;
    }

    private static boolean isBeforeYear(Match m) {
        int year = m.tokens().number(m.tokens().is(m.to(), ',') ? m.to() + 1 : m.to());
        return year >= 1000 && year < 2200;
    }

    private static List<Piece> daysOfFirstYear(String rule, Match m) {
        int year = m.number("YEAR");
        boolean turns = m.number("MONTH", 2) < m.number("MONTH", 1);
        Expression from = Build.day(year, m.number("MONTH", 1), m.number("DAY", 1));
        Expression to = Build.day(turns ? year + 1 : year, m.number("MONTH", 2), m.number("DAY", 2));
        if (from == null || to == null || isBeforeYear(m)) {
            return List.of();
        }
        int secondStart = Math.min(m.start("MONTH", 2), m.start("DAY", 2));
        return pieces(rule, m.from(), m.end("YEAR", 1), from, secondStart, m.to(), to);
    }

    private static List<Piece> seasonYears(String rule, Match m) {
        int first = m.number("YEAR", 1);
        boolean next = first >= 1900 && m.number("YEAR", 2) == first + 1 && !isCode(m);
        return next ? years(rule, m, first, first + 1) : List.of();
    }

    /** Whether more figures hang on either side, as in the number of a telephone. */
    private static boolean isCode(Match m) {
        boolean before = m.tokens().touches(m.from() - 1)
                && "-/.".indexOf(m.tokens().first(m.from() - 1)) >= 0
                && m.tokens().isNumber(m.from() - 2);
        boolean behind = m.tokens().touches(m.to() - 1)
                && "-/".indexOf(m.tokens().first(m.to())) >= 0
                && m.tokens().isNumber(m.to() + 1);
        return before || behind;
    }

    private static @Nullable Expression day(Match m, int day) {
        return m.has("YEAR")
                ? Build.day(m.number("YEAR"), m.number("MONTH"), day)
                : Build.monthDay(m.number("MONTH"), day, null);
    }

    private static List<Piece> twoDays(String rule, Match m) {
        int year = m.number("YEAR");
        boolean turns = m.number("MONTH", 1) > m.number("MONTH", 2);
        Expression from = Build.day(turns ? year - 1 : year, m.number("MONTH", 1), m.number("DAY", 1));
        Expression to = Build.day(year, m.number("MONTH", 2), m.number("DAY", 2));
        if (from == null || to == null) {
            return List.of();
        }
        int firstEnd = Math.max(m.end("MONTH", 1), m.end("DAY", 1));
        int secondStart = Math.min(m.start("MONTH", 2), m.start("DAY", 2));
        return pieces(rule, m.from(), firstEnd, from, secondStart, m.to(), to);
    }

    private static List<Piece> months(String rule, Match m) {
        int year = m.number("YEAR");
        boolean turns = m.number("MONTH", 1) > m.number("MONTH", 2);
        Expression from = Build.month(turns ? year - 1 : year, m.number("MONTH", 1));
        Expression to = Build.month(year, m.number("MONTH", 2));
        if (from == null || to == null) {
            from = Occurrence.of(new MonthName(m.number("MONTH", 1)));
        }
        return to == null
                ? List.of()
                : pieces(rule, m.from(), m.end("MONTH", 1), from, m.start("MONTH", 2), m.to(), to);
    }

    private static Expression weekday(Match m, int nth, Pointer pointer) {
        return new WeekdayDate(DayOfWeek.of(m.number("WEEKDAY", nth)), pointer);
    }

    private static List<Piece> shortYears(String rule, Match m) {
        int first = m.number("YEAR");
        int second = Build.continued(first, m.number("DIGITS2"));
        boolean goesOn = m.tokens().touches(m.to() - 1)
                && (m.tokens().is(m.to(), '-')
                        || Character.isLetterOrDigit(m.tokens().first(m.to())));
        boolean possible =
                second > 0 && second - first <= LONGEST && !goesOn && m.tokens().isNumber(m.from()) && !isCode(m);
        boolean year = m.has("/")
                ? second == first + 1
                        && first >= 1900
                        && (m.from() == 0
                                || !m.tokens().touches(m.from() - 1)
                                || m.tokens().is(m.from() - 1, '('))
                : YearSense.allows(m.tokens(), m.from(), m.end("YEAR", 1));
        return possible && year
                ? pieces(
                        rule,
                        m.from(),
                        m.end("YEAR", 1),
                        Build.year(first),
                        m.start("DIGITS2", 1),
                        m.to(),
                        Build.year(second))
                : List.of();
    }

    private static List<Piece> era(String rule, Match m) {
        int first = m.number("DIGITS", 1);
        int second = m.number("DIGITS", 2);
        boolean falling = first > second && second > 0;
        return falling
                ? pieces(
                        rule,
                        m.from(),
                        m.end("DIGITS", 1),
                        Build.year(Years.beforeChrist(first)),
                        m.start("DIGITS", 2),
                        m.to(),
                        Build.year(Years.beforeChrist(second)))
                : List.of();
    }

    private static List<Piece> years(String rule, Match m) {
        int first = m.number("YEAR", 1);
        int second = m.number("YEAR", 2);
        boolean year = second > first
                && first >= 1100
                && (m.has("years")
                        || m.tokens().touches(m.from())
                        || YearSense.allows(m.tokens(), m.from(), m.end("YEAR", 1)))
                && YearSense.ends(m.tokens(), m.to())
                && !isCode(m);
        return year ? years(rule, m, first, second) : List.of();
    }

    private static List<Piece> years(String rule, Match m, int first, int second) {
        return pieces(
                rule, m.from(), m.end("YEAR", 1), Build.year(first), m.start("YEAR", 2), m.to(), Build.year(second));
    }

    private static List<Piece> pieces(
            String rule, int from, int to, Expression first, int from2, int to2, Expression second) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(from, to, rule, first, false));
        pieces.add(new Piece(from2, to2, rule, second, false));
        return pieces;
    }
}
