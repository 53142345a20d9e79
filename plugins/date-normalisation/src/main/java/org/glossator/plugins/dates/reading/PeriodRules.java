package org.glossator.plugins.dates.reading;

import java.util.List;
import java.util.Locale;
import org.glossator.plugins.dates.calendar.CalendarValue.FiscalYear;
import org.glossator.plugins.dates.calendar.CalendarValue.ManyYears;
import org.glossator.plugins.dates.calendar.SeasonName;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.calendar.Years;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Modified;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Recurring;
import org.glossator.plugins.dates.meaning.Recurring.PartOfYear;
import org.glossator.plugins.dates.meaning.Recurring.SeasonOf;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.jspecify.annotations.Nullable;

/** Decades, centuries, quarters, halves, seasons and fiscal years. */
final class PeriodRules extends Family {

    private static final String TITLED = "( fiscal -? )? ORD -? fiscal? -? quarter|qtr";

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "period/decade",
                        "the? ( DIGITS4 ( ~s | 's ) )",
                        "The style of [[the 1990s|199]] is back, that of [[the 1700s|17]] and [[the 2000s|200]].",
                        "He has 1000s of books."),
                rule(
                        "period/short-decade",
                        "the? '? DIGITS2 ( ~s | 's )",
                        "The style of [[the '90s|199]] is back, that of [[the 70s|197]] and [[80s|198]], of [[the mid-'70s|197]].",
                        "It was in the low 80s; he bought 50s and 20s."),
                rule(
                        "period/noughties",
                        "the noughties",
                        "The style of [[the noughties|200]] is back.",
                        "The naughty ones."),
                rule(
                        "period/spoken-decade",
                        "the ( early | late | mid -? )? ( nineteen|eighteen )? TENS",
                        "The style of [[the nineties|199]] is back, not of [[the early eighties|198]] or [[the nineteen seventies|197]].",
                        "He is in his early eighties; not since [[the mid-fifties|195]]."),
                rule(
                        "period/end-of-decade",
                        "the end|start|beginning|middle|turn of the decade|century|millennium",
                        "It will open by [[the end of the decade|202]] and pay by [[the middle of the century|20]]."),
                rule(
                        "period/decade-era",
                        "the? DIGITS ( ~s | 's ) bc|bce|b.c.|b.c.e.",
                        "Built in [[the 480s BC|BC048]]."),
                rule(
                        "period/century",
                        "the? ORD -? century ( bc|bce|b.c.|b.c.e. | ad|ce|a.d.|c.e. )?",
                        "A castle of [[the 19th century|18]], a [[19th-century|18]] castle.",
                        "Ruins from [[the fifth century BC|BC04]]."),
                many(
                        "period/two-centuries",
                        "the? ORD and|or|to ORD centuries",
                        "Castles of [[the 18th|17]] and [[19th centuries|18]]."),
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
                many(
                        "period/season",
                        "the? SEASON",
                        "The spring broke; the fall of Rome.",
                        "They will open in [[the summer|2024-SU]].",
                        "They stayed for [[the winter|2023-WI]] and [[the spring|2024-SP]], near a spring.",
                        "The Winter Palace, the Summer Gardens and a winter coat.",
                        "Sales rose in [[the spring of 1999|1999-SP]]."),
                rule(
                        "period/season-year",
                        "the? SEASON ,? of? ( YEAR ( ~DASH ~DIGITS2 | ~/ ~DIGITS2 )? | ' ~DIGITS2 )",
                        "They met in [[the winter of 1941-42|1941-WI]].",
                        "They met in [[spring 1999|1999-SP]] and [[the fall of 2001|2001-FA]]."),
                rule(
                        "period/fiscal-year",
                        "( fiscal|financial -? year? ( YEAR | ' ~DIGITS2 ) | the YEAR fiscal|financial year | fy YEAR | fy ~YEAR | fy ~YEAR ~/ ~DIGITS2 | fy YEAR ~/ ~DIGITS2 | fiscal|financial year? YEAR ( ~/ | ~DASH ) ~DIGITS2 | fy '? ~DIGITS2 | fy DIGITS2 )",
                        "In [[fiscal 2024|FY2024]], [[FY23|FY2023]] and [[FY2023/24|FY2024]] it lost money.",
                        "A fiscal 30; the fy suffix."),
                rule(
                        "period/month-end",
                        "( month|week 's end | month - end )",
                        "It will be ready by [[month's end|2024-05]].",
                        "The week that ends."),
                rule(
                        "period/year-end",
                        "( the end of the year | year - end | year end | year 's end | the year 's end | years end )",
                        "It will be ready by [[year-end|2024]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "period/decade" -> decade(m.number("DIGITS4"));
            case "period/short-decade" -> shortDecade(m);
            case "period/spoken-decade" -> spokenDecade(m);
            case "period/end-of-decade" ->
                new Modified(part(m), new Shift(Origin.SCENE, m.unit("decade|century|millennium"), 0));
            case "period/decade-era" ->
                m.number("DIGITS") < 1
                        ? null
                        : new Fixed(new ManyYears(Years.beforeChrist(m.number("DIGITS") + 9), Unit.DECADE));
            case "period/century" -> century(m);
            case "period/quarter-of-year" ->
                quarterOf(m) == null ? null : new In(quarter(m), Build.year(m.number("YEAR")));
            case "period/quarter-code" -> code(m);
            case "period/edge-quarter" -> edgeQuarter(m);
            case "period/two-quarters" ->
                new In(new PartOfYear(Unit.HALF, m.isOneOf("first|last|final", "first") ? 1 : 2), year(m));
            case "period/noughties" -> decade(2000);
            case "period/code-of-year" -> codeOfYear(m);
            case "period/half" ->
                m.number("DIGITS1") > 2 || m.number("DIGITS1") == 0
                        ? null
                        : Occurrence.of(new PartOfYear(Unit.HALF, half(m)));
            case "period/season-year" ->
                !YearSense.ends(m.tokens(), m.to())
                        ? null
                        : new In(
                                season(m),
                                Build.year(m.has("YEAR") ? m.number("YEAR") : Build.twoDigits(m.number("DIGITS2"))));
            case "period/fiscal-year" -> fiscal(m);
            case "period/month-end" ->
                new Modified(
                        "END", new Shift(Origin.SCENE, m.isOneOf("month|week", "week") ? Unit.WEEK : Unit.MONTH, 0));
            case "period/year-end" -> new Modified("END", new Shift(Origin.SCENE, Unit.YEAR, 0));
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return switch (rule) {
            case "period/two-centuries" -> twoCenturies(rule, m);
            case "period/quarter" -> bareQuarter(rule, m);
            case "period/season" -> bareSeason(rule, m);
            default -> List.of();
        };
    }

    private static String part(Match m) {
        String name = "end|start|beginning|middle|turn";
        return m.isOneOf(name, "end") ? "END" : m.isOneOf(name, "middle") ? "MID" : "START";
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

    /** {@code the 1970s} are ten years, {@code the 1700s} a hundred. */
    private static @Nullable Expression decade(int year) {
        if (year >= 1100 && year < 2000 && year % 100 == 0) {
            return new Fixed(ManyYears.holding(year, Unit.CENTURY));
        }
        return year >= 1100 && year < 2100 && year % 10 == 0 ? new Fixed(ManyYears.holding(year, Unit.DECADE)) : null;
    }

    private static @Nullable Expression spokenDecade(Match m) {
        boolean eighteen = m.isOneOf("nineteen|eighteen", "eighteen");
        Expression decade = decade((eighteen ? 1800 : 1900) + m.number("TENS"));
        if (m.isBefore("degrees") || Surroundings.isOfWarmth(m.tokens(), m.from())) {
            return null;
        }
        if (decade == null || !m.has("early") && !m.has("late") && !m.has("mid")) {
            return decade;
        }
        return new Modified(m.has("early") ? "START" : m.has("late") ? "END" : "MID", decade);
    }

    private static @Nullable Expression shortDecade(Match m) {
        int tens = m.number("DIGITS2");
        boolean marked = m.has("'") || m.has("the") || isSecond(m);
        if (tens % 10 != 0 || !marked || Surroundings.isOfWarmth(m.tokens(), m.from())) {
            return null;
        }
        return decade(tens < 20 ? 2000 + tens : 1900 + tens);
    }

    /** The second of {@code the 70s and 80s}. */
    private static boolean isSecond(Match m) {
        int first = m.from() - 3;
        return (m.isAfter("and") || m.isAfter("or"))
                && m.tokens().is(first + 1, "s")
                && m.tokens().number(first) % 10 == 0
                && (m.tokens().is(first - 1, "the") || m.tokens().is(first - 1, '\''));
    }

    private static @Nullable Expression century(Match m) {
        int number = m.number("ORD");
        if (number < 1 || number > 30) {
            return null;
        }
        boolean before = m.has("bc|bce|b.c.|b.c.e.");
        // TIMEX3 counts centuries by their leading digits: the 19th is 18, the 5th before Christ BC04.
        return before
                ? new Fixed(new ManyYears(Years.beforeChrist(number * 100 - 1), Unit.CENTURY))
                : centuryAfterChrist(number);
    }

    private static List<Piece> twoCenturies(String rule, Match m) {
        int first = m.number("ORD", 1);
        int second = m.number("ORD", 2);
        if (first < 1 || second <= first || second > 30) {
            return List.of();
        }
        return List.of(
                new Piece(m.from(), m.end("ORD", 1), rule, centuryAfterChrist(first), false),
                new Piece(m.start("ORD", 2), m.to(), rule, centuryAfterChrist(second), false));
    }

    private static Expression centuryAfterChrist(int number) {
        return new Fixed(new ManyYears((number - 1) * 100, Unit.CENTURY));
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

    /** A season on its own; that of a name or of {@code the spring of hope} only as a part, beside its year. */
    private static List<Piece> bareSeason(String rule, Match m) {
        SeasonSense sense = SeasonSense.of(m.tokens(), m.from(), m.to());
        boolean attribute = sense == SeasonSense.ATTRIBUTE;
        return List.of(new Piece(
                attribute ? m.to() - 1 : m.from(),
                m.to(),
                attribute ? BorderlineRules.SEASON : rule,
                Occurrence.of(season(m)),
                sense == SeasonSense.PART));
    }

    private static Recurring season(Match m) {
        return new SeasonOf(SeasonName.valueOf(m.value("SEASON")));
    }

    private static @Nullable Expression fiscal(Match m) {
        int year = m.has("YEAR") ? m.number("YEAR") : Build.twoDigits(m.number("DIGITS2"));
        boolean two = m.has("YEAR") && m.has("DIGITS2");
        return two && m.number("DIGITS2") != (year + 1) % 100
                ? null
                : new Fixed(new FiscalYear(two ? year + 1 : year, 1));
    }
}
