package org.glossator.plugins.dates.reading;

import java.util.List;
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
import org.glossator.plugins.dates.meaning.Recurring.SeasonOf;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.jspecify.annotations.Nullable;

/** Decades, centuries, seasons, and the ends of years and months. */
final class PeriodRules extends Family {

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
            case "period/noughties" -> decade(2000);
            case "period/season-year" ->
                !YearSense.ends(m.tokens(), m.to())
                        ? null
                        : new In(
                                season(m),
                                Build.year(m.has("YEAR") ? m.number("YEAR") : Build.twoDigits(m.number("DIGITS2"))));
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
            case "period/season" -> bareSeason(rule, m);
            default -> List.of();
        };
    }

    private static String part(Match m) {
        String name = "end|start|beginning|middle|turn";
        return m.isOneOf(name, "end") ? "END" : m.isOneOf(name, "middle") ? "MID" : "START";
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
}
