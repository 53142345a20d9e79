package org.glossator.plugins.dates.reading;

import java.util.List;
import java.util.Locale;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Modified;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Repeated;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Lengths of time. */
final class DurationRules extends Family {

    private static final String WHICH = "( the | this | these | its | their | his | her )? "
            + "( past | last | next | first | coming | upcoming | previous | following | final | latest | full | latter )";

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "duration/number",
                        "( another | an additional )? NUMBER ( ADJECTIVE | more | more ADJECTIVE )? ( - )? ( UNIT | UNITS | UNIT -? long | UNIT - old )",
                        "It took [[three hours|PT3H]] and [[two and a half years|P2Y6M]].",
                        "The [[eight-month-old|P8M]] truce; a [[two-week-old|P2W]] rail strike.",
                        "A 6-year-old boy, 52 years old, ran for [[six straight days|P6D]].",
                        "A [[three-day|P3D]] visit; an [[18-month-long|P18M]] one; [[1,000 days|P1000D]] more.",
                        "It scored in the 67th minute; the second attempt; one second half."),
                rule(
                        "duration/abbreviated",
                        "NUMBER -? UNITABBR",
                        "It took [[3 hrs|PT3H]] or [[90 min|PT90M]]; a [[30-min|PT30M]] walk.",
                        "She read 3 SEC filings and 40 Min Max settings."),
                rule(
                        "duration/fortnight",
                        "( NUMBER | a | the ( past | last | next | following ) ) fortnight|fortnights",
                        "It took [[a fortnight|P2W]], not [[three fortnights|P6W]], over [[the next fortnight|P2W]].",
                        "The Fortnight is a journal."),
                many(
                        "duration/between",
                        "between NUMBER and NUMBER ( UNITS | UNIT )",
                        "It lasts between [[three and four hours|PT3H/PT4H]].",
                        "It lies between 3 and 4 houses."),
                rule(
                        "duration/number-which",
                        WHICH + " NUMBER ( ADJECTIVE | more )? ( UNIT | UNITS )",
                        "Over [[the past two months|P2M]] and [[the next 14 days|P14D]]."),
                rule(
                        "duration/range-which",
                        WHICH + " NUMBER ( to | or | DASH ) NUMBER ( UNIT | UNITS )",
                        "Over [[the next 10 to 15 years|P10Y/P15Y]]."),
                rule(
                        "duration/vague-which",
                        WHICH + " ( VAGUE | couple of? | a few | few more | few short ) ( UNIT | UNITS )",
                        "Over [[the past few weeks|PXW]]."),
                rule(
                        "duration/units-which",
                        "( the | these | its )? ( past | previous | final | last | first | early | intervening | following | ensuing | subsequent ) UNITS",
                        "In [[the last days|PXD]] of the war, over [[the following weeks|PXW]]."),
                rule(
                        "duration/range",
                        "NUMBER ( to | or | - | DASH | and ) NUMBER - UNIT",
                        "A [[5-7-day|P5D/P7D]] trip."),
                rule(
                        "duration/range-units",
                        "NUMBER -? ( to | or | DASH ) NUMBER -? ( UNITS | UNIT )",
                        "It went on for [[five to seven hours|PT5H/PT7H]].",
                        "Give it [[3-4 weeks|P3W/P4W]]."),
                rule("duration/half", "half ( a | an | - )? UNIT", "It lasted [[half an hour|PT30M]]."),
                rule(
                        "duration/quarter-of-hour",
                        "( a | the )? ( first | last | final | next )? quarter of an hour",
                        "It lasted [[a quarter of an hour|PT15M]], most of [[the final quarter of an hour|PT15M]]."),
                rule(
                        "duration/quarters-of-hour",
                        "three -? quarters of an hour",
                        "It lasted [[three quarters of an hour|PT45M]]."),
                rule(
                        "duration/unit-and-half",
                        "( a | an | one | NUMBER ) ( UNIT | UNITS ) and a? half",
                        "It lasted [[an hour and a half|PT1H30M]]."),
                rule(
                        "duration/article",
                        "( ( a | an ) ( additional | extra | full | whole | further | single | mere | solid )? | another ) UNIT",
                        "It came [[a day|P1D]] after the storm.",
                        "It lasted [[a week|P1W]]; it costs $5 [[a week|P1W]]; [[another hour|PT1H]]'s wait.",
                        "Wait a second; a quarter of them; a day when all went wrong."),
                rule(
                        "duration/adjective",
                        "( several | multi | single ) - UNIT",
                        "A [[several-year|PXY]] study and the worst [[single-day|P1D]] fall.",
                        "A single-minute hand; several day-trippers."),
                rule(
                        "duration/couple",
                        "( a couple of? more? | couple of | another couple of? ) UNITS",
                        "It lasted [[a couple of weeks|P2W]], or [[another couple of hours|PT2H]].",
                        "A couple of friends; the couple danced."),
                rule(
                        "duration/vague",
                        "( VAGUE more? | a few more? | quite a few | a good many | a number of | dozens of | hundreds of | thousands of | tens of | too many | so many | these many ) UNITS",
                        "It lasted [[several months|PXM]] or [[many years|PXY]].",
                        "His second visit in as many months."),
                rule(
                        "duration/units",
                        "( UNITS and|or )? UNITS",
                        "After [[years|PXY]] of talk, within [[weeks|PXW]].",
                        "The working hours; school days."),
                rule(
                        "duration/units-ahead",
                        "( the | VAGUE )? UNITS ( ahead | to come )",
                        "It will grow in [[the months ahead|PXM]] and for [[years to come|PXY]].",
                        "They arrived days ahead of the storm."),
                rule(
                        "duration/the-years",
                        "the UNITS",
                        "She has changed over [[the years|PXY]].",
                        "The years passed; over the years of war; the days of rage."),
                rule(
                        "duration/unit-long",
                        "( UNIT | UNITS ) -? ( long | old )",
                        "A [[year-long|P1Y]] study; a [[decades-old|PXY]] law."),
                rule(
                        "duration/all",
                        "( all | the whole | the entire ) day|week|month|year|night",
                        "It rained [[all day|P1D]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "duration/number" -> counted(m);
            case "duration/abbreviated" ->
                isSmall(m.tokens(), m.to() - 1)
                        ? Amount.of(m.unit("UNITABBR"), m.value("NUMBER"), Pointer.UNSTATED)
                        : null;
            case "duration/fortnight" -> Amount.of(Unit.WEEK, 2 * Math.max(1, m.number("NUMBER")), which(m));
            case "duration/number-which" -> counted(m, which(m));
            case "duration/range-which" -> between(m);
            case "duration/vague-which" -> vagueWhich(m);
            case "duration/units-which" -> vague(m, Pointer.UNSTATED);
            case "duration/range" -> between(m);
            case "duration/range-units" -> between(m);
            case "duration/half" -> half(m);
            case "duration/quarter-of-hour" -> Amount.of(Unit.MINUTE, 15);
            case "duration/quarters-of-hour" -> Amount.of(Unit.MINUTE, 45);
            case "duration/unit-and-half" ->
                new Amount(
                        Amount.value(m.unit(), (m.has("NUMBER") ? m.value("NUMBER") : "1") + ".5"),
                        m.unit(),
                        0,
                        Pointer.UNSTATED);
            case "duration/article" -> article(m);
            case "duration/adjective" ->
                m.unit("UNIT").isShorterThanDay()
                        ? null
                        : Amount.of(m.unit("UNIT"), m.has("single") ? "1" : "X", Pointer.UNSTATED);
            case "duration/couple" -> new Modified("APPROX", Amount.of(m.unit("UNITS"), 2));
            case "duration/vague" -> m.isAfter("as") ? null : vague(m, Pointer.UNSTATED);
            case "duration/units" ->
                Surroundings.allowUnits(m.tokens(), m.from())
                        ? Amount.of(m.unit("UNITS"), "X", Pointer.UNSTATED)
                        : null;
            case "duration/units-ahead" ->
                m.has("ahead") && (m.isBefore("of") || !m.has("the"))
                        ? null
                        : Amount.of(m.unit("UNITS"), "X", Pointer.NEXT);
            case "duration/the-years" -> gone(m);
            case "duration/unit-long" -> unitLong(m);
            case "duration/all" -> m.has("all") || m.has("whole") || m.has("entire") ? whole(m) : null;
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return switch (rule) {
            case "duration/between" -> between(rule, m);
            default -> List.of();
        };
    }

    private static @Nullable Expression counted(Match m) {
        return counted(m, Pointer.UNSTATED);
    }

    private static @Nullable Expression counted(Match m, Pointer pointer) {
        Unit unit = m.unit();
        String number = m.value("NUMBER");
        boolean spaced = !m.has("-");
        boolean digits = m.tokens().isNumber(m.start("NUMBER", 1));
        if (m.has("UNIT") && spaced && !number.equals("1") && isNoAdjective(m)) {
            return null;
        }
        if (unit == Unit.SECOND && m.has("UNIT") && !(digits && m.has("-"))) {
            return null;
        }
        boolean age = m.has("old")
                ? unit == Unit.YEAR || !Surroundings.isLasting(m.tokens(), m.to())
                : Surroundings.isAge(m.tokens(), m.from(), m.to());
        if (age || isName(m)) {
            return null;
        }
        if (unit == Unit.QUARTER && (pointer == Pointer.UNSTATED || m.has("UNIT"))) {
            return null;
        }
        int whole = m.number("NUMBER");
        return whole > 0 ? Amount.of(unit, whole, pointer) : Amount.of(unit, number, pointer);
    }

    /** {@code five year plan} stands for {@code five-year plan}; {@code 5 day} at the end of a clause does not. */
    private static boolean isNoAdjective(Match m) {
        return !m.tokens().isWord(m.to());
    }

    /** {@code 60 Minutes}. */
    private static boolean isName(Match m) {
        return m.tokens().isCapitalised(m.to() - 1) && m.tokens().isNumber(m.from());
    }

    private static Pointer which(Match m) {
        if (m.has("past") || m.has("last") || m.has("latest")) {
            return Pointer.LAST;
        }
        return m.has("next") || m.has("coming") || m.has("upcoming") ? Pointer.NEXT : Pointer.UNSTATED;
    }

    private static @Nullable Expression vagueWhich(Match m) {
        if (m.has("couple")) {
            return new Modified("APPROX", Amount.of(m.unit(), 2));
        }
        return m.has("UNIT") ? null : vague(m, which(m));
    }

    private static Expression vague(Match m, Pointer pointer) {
        return Amount.of(m.unit("UNITS"), "X", pointer);
    }

    private static boolean isSmall(Tokens tokens, int at) {
        return !tokens.isCapitalised(at);
    }

    private static List<Piece> between(String rule, Match m) {
        Expression between = between(m);
        return between == null ? List.of() : List.of(new Piece(m.start("NUMBER", 1), m.to(), rule, between, false));
    }

    private static @Nullable Expression between(Match m) {
        Unit unit = m.unit();
        if (unit == Unit.SECOND && m.has("UNIT")) {
            return null;
        }
        return Amount.between(unit, m.value("NUMBER", 1), m.value("NUMBER", 2));
    }

    private static @Nullable Expression half(Match m) {
        return switch (m.unit("UNIT")) {
            case HOUR -> Amount.of(Unit.MINUTE, 30);
            case DAY -> Amount.of(Unit.HOUR, 12);
            case YEAR -> Amount.of(Unit.MONTH, 6);
            case DECADE -> Amount.of(Unit.YEAR, 5);
            case CENTURY -> Amount.of(Unit.YEAR, 50);
            case MINUTE -> Amount.of(Unit.SECOND, 30);
            default -> null;
        };
    }

    private static @Nullable Expression article(Match m) {
        Unit unit = m.unit("UNIT");
        if (unit == Unit.SECOND || unit == Unit.QUARTER || unit == Unit.WEEKEND) {
            return null;
        }
        if (Surroundings.followsRate(m.tokens(), m.from())) {
            return new Repeated(Amount.value(unit, "1"));
        }
        boolean tiny = unit == Unit.MINUTE && (m.isBefore("amount") || m.isBefore("quantity") || m.isBefore("detail"));
        boolean story =
                tiny || m.isBefore("when") || m.isBefore("that") || m.tokens().is(m.to(), "-");
        boolean counted = m.isBefore("after") || m.isBefore("before") || Surroundings.allowUnits(m.tokens(), m.from());
        return story || unit == Unit.DAY && !counted ? null : Amount.of(unit, 1);
    }

    /** {@code over the years}, not {@code over the years 1751 to 1777} or {@code the years of war}. */
    private static @Nullable Expression gone(Match m) {
        boolean introduced = m.isAfter("over") || m.isAfter("through") || m.isAfter("down");
        boolean named = m.tokens().isNumber(m.to()) || m.isBefore("of") || m.isBefore("between") || m.isBefore("that");
        return introduced && !named ? Amount.of(m.unit("UNITS"), "X", Pointer.UNSTATED) : null;
    }

    private static @Nullable Expression unitLong(Match m) {
        boolean behind =
                m.from() > 0 && (m.tokens().is(m.from() - 1, '-') || m.tokens().isNumber(m.from() - 1));
        boolean joined = m.has("-");
        if (behind || !joined || m.has("UNIT") && m.has("old")) {
            return null;
        }
        return m.has("UNIT") ? Amount.of(m.unit("UNIT"), 1) : vague(m, Pointer.UNSTATED);
    }

    private static @Nullable Expression whole(Match m) {
        String name = m.value("day|week|month|year|night").toUpperCase(Locale.ROOT);
        return name.equals("NIGHT") ? null : Amount.of(Unit.valueOf(name), 1);
    }
}
