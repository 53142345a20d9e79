package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.SeasonName;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Away;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.LatestWeekend;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.glossator.plugins.dates.meaning.Recurring.MonthName;
import org.glossator.plugins.dates.meaning.Recurring.PartOfYear;
import org.glossator.plugins.dates.meaning.Recurring.SeasonOf;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.glossator.plugins.dates.meaning.Vague;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Dates that count from the day of writing. */
final class RelativeRules extends Family {

    /** What is of an age, and not of a day. */
    private static final Lexicon AGES = Lexicon.of(
            1,
            "world society youth generation generations standards age era economy technology children kids teenagers students women men "
                    + "consumers families workers culture environment climate audiences readers voters parents");

    private static final Lexicon WISHES =
            Lexicon.of(1, "will would may might could can must should shall to hope hopes hoped dream dreams dreamed");

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "relative/today",
                        "today",
                        "It opens [[today|2024-05-15]], after [[today|2024-05-15]]'s vote.",
                        "She reads Albion Today.",
                        "In [[today|PRESENT_REF]]'s world, what [[today|PRESENT_REF]]'s young families need."),
                rule("relative/yesterday", "yesterday", "It opened [[yesterday|2024-05-14]]."),
                rule("relative/tomorrow", "tomorrow", "It opens [[tomorrow|2024-05-16]]."),
                rule(
                        "relative/day-before-yesterday",
                        "the? day before yesterday",
                        "It was [[the day before yesterday|2024-05-13]]."),
                rule(
                        "relative/day-after-tomorrow",
                        "the? day after tomorrow",
                        "It is [[the day after tomorrow|2024-05-17]]."),
                rule(
                        "relative/unit",
                        "POINTER UNIT",
                        "It grew [[last week|2024-W19]] and [[this year|2024]], and will [[next month|2024-06]].",
                        "It broke [[last quarter|2024-Q1]]."),
                rule(
                        "relative/current-unit",
                        "( the current | the present | the latest | the ongoing | its latest | the most recent ) fiscal? UNIT",
                        "It rose in [[the current year|2024]] and [[the latest quarter|2024-Q1]]."),
                rule(
                        "relative/length",
                        "( the | this | these ) ( past | last | next | coming ) UNIT",
                        "Talks over [[the past year|P1Y]] and [[the next decade|P10Y]]."),
                rule(
                        "relative/weekday",
                        "( last | next | this past | this coming | this | the? previous | the following | the next | past ) WEEKDAY",
                        "He left [[last Friday|2024-05-10]] and returns [[next Tuesday|2024-05-21]].",
                        "They meet [[this Friday|2024-05-17]]."),
                rule(
                        "relative/before-last",
                        "the UNIT ( before last | after next )",
                        "He left [[the week before last|2024-W18]] and returns [[the year after next|2026]]."),
                rule(
                        "relative/weekday-of-week",
                        "WEEKDAY ( of? last week | last | of? next week | next | of? this week )",
                        "He left [[Friday last week|2024-05-10]]."),
                rule(
                        "relative/weekday-week",
                        "( WEEKDAY | today | tomorrow ) week",
                        "The inquest will last until [[Friday week|2024-05-24]], the vote is [[tomorrow week|2024-05-23]].",
                        "The [[Tuesday|2024-05-14]] [[week-long|P1W]] fast."),
                rule(
                        "relative/month",
                        "( last | next | this past | this coming | this | the previous | the following | the next ) MONTH",
                        "He left [[last June|2023-06]] and returns [[next March|2025-03]]."),
                rule(
                        "relative/month-day",
                        "( last | next | this past | this coming | this ) MONTH DAY",
                        "He was shot [[last Oct. 23|2023-10-23]] and will testify [[next January 8|2025-01-08]]."),
                rule(
                        "relative/day-beside",
                        "the day ( before | after ) ( last | next | this )? WEEKDAY",
                        "He left [[the day before last Friday|2024-05-09]]; he came [[the day after Monday|2024-05-14]]'s vote."),
                rule(
                        "relative/one-day",
                        "( one day | someday | some day )",
                        "He will [[one day|FUTURE_REF]] lead it, and hopes to [[someday|FUTURE_REF]] win.",
                        "It lasted [[one day|P1D]]; in [[one day|P1D]] it was over."),
                rule(
                        "relative/season",
                        "( last | next | this past | this coming | this | the previous | the following | the next | the past ) SEASON",
                        "He left [[last fall|2023-FA]] and returns [[this summer|2024-SU]]."),
                rule(
                        "relative/part-of-unit",
                        "( last year | this year | next year ) 's? ORD -? quarter",
                        "Profit rose from [[last year's third quarter|2023-Q3]]."),
                rule("relative/weekend", "the weekend", "Over [[the weekend|2024-W19-WE]] it rained."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "relative/today" -> isName(m) ? null : isNowadays(m) ? Vague.PRESENT : day(0);
            case "relative/yesterday" -> day(-1);
            case "relative/tomorrow" -> day(1);
            case "relative/day-before-yesterday" -> day(-2);
            case "relative/day-after-tomorrow" -> day(2);
            case "relative/unit" -> unit(m);
            case "relative/current-unit" -> current(m);
            case "relative/length" -> length(m);
            case "relative/weekday" -> new WeekdayDate(m.weekday("WEEKDAY"), pointer(m));
            case "relative/before-last" -> twoAway(m);
            case "relative/weekday-of-week" -> ofWeek(m);
            case "relative/weekday-week" -> weekAfter(m);
            case "relative/month" -> new Occurrence(new MonthName(m.number("MONTH")), pointer(m));
            case "relative/month-day" ->
                Build.monthDay(m.number("MONTH"), m.number("DAY"), null) == null
                        ? null
                        : new Occurrence(new MonthDay(m.number("MONTH"), m.number("DAY"), null), pointer(m));
            case "relative/day-beside" ->
                new Away(
                        Unit.DAY,
                        m.has("before") ? -1 : 1,
                        new WeekdayDate(
                                m.weekday("WEEKDAY"),
                                m.has("last")
                                        ? Pointer.LAST
                                        : m.has("next")
                                                ? Pointer.NEXT
                                                : m.has("this") ? Pointer.THIS : Pointer.UNSTATED));
            case "relative/one-day" -> isWished(m) ? Vague.FUTURE : null;
            case "relative/season" -> new Occurrence(new SeasonOf(SeasonName.valueOf(m.value("SEASON"))), pointer(m));
            case "relative/part-of-unit" ->
                m.number("ORD") < 1 || m.number("ORD") > 4
                        ? null
                        : new In(
                                new PartOfYear(Unit.QUARTER, m.number("ORD")),
                                new Shift(Origin.TODAY, Unit.YEAR, m.has("last") ? -1 : m.has("next") ? 1 : 0));
            case "relative/weekend" -> m.isBefore("of") ? null : new LatestWeekend();
            default -> null;
        };
    }

    /** A week behind the coming day of that name, as the British say. */
    private static @Nullable Expression weekAfter(Match m) {
        boolean goesOn = m.isBefore("after") || m.isBefore("-") || m.isAfter("a");
        if (goesOn) {
            return null;
        }
        Expression day =
                m.has("WEEKDAY") ? new WeekdayDate(m.weekday("WEEKDAY"), Pointer.NEXT) : day(m.has("today") ? 0 : 1);
        return new Away(Unit.DAY, 7, day);
    }

    /** {@code USA Today}. */
    private static boolean isName(Match m) {
        return m.tokens().isCapitalised(m.from())
                && m.tokens().isCapitalised(m.from() - 1)
                && m.tokens().isWord(m.from() - 1);
    }

    private static @Nullable Expression twoAway(Match m) {
        Unit unit = m.unit("UNIT");
        return unit.compareTo(Unit.DAY) <= 0 ? null : new Shift(Origin.TODAY, unit, m.has("last") ? -2 : 2);
    }

    /** {@code today's world}, {@code today's young families}: of these times, and not of this day. */
    private static boolean isNowadays(Match m) {
        boolean owns = m.to() < m.tokens().size() && m.tokens().kind(m.to()) == Tokens.Kind.POSSESSIVE;
        return owns
                && (AGES.classes(m.tokens(), m.to() + 1) != 0
                        || m.tokens().isWord(m.to() + 1) && AGES.classes(m.tokens(), m.to() + 2) != 0);
    }

    private static Expression day(int count) {
        return new Shift(Origin.TODAY, Unit.DAY, count);
    }

    /** Whether a verb of the future stands before or behind it: {@code may one day}, {@code one day they will}. */
    private static boolean isWished(Match m) {
        return WISHES.classes(m.tokens(), m.from() - 1) != 0
                || WISHES.classes(m.tokens(), m.to()) != 0
                || WISHES.classes(m.tokens(), m.to() + 1) != 0;
    }

    private static @Nullable Expression unit(Match m) {
        Unit unit = m.unit("UNIT");
        boolean after = m.isAfter("the");
        boolean name = m.tokens().isCapitalised(m.to() - 1) && m.to() - m.from() == 2;
        if (unit.isShorterThanDay() || unit == Unit.DAY && !m.tokens().is(m.from(), "this") || after || name) {
            return null;
        }
        Pointer pointer = Pointer.valueOf(m.value("POINTER"));
        if (m.tokens().is(m.from(), "past") || m.tokens().is(m.from(), "coming")) {
            return unit.compareTo(Unit.WEEK) >= 0 ? Amount.of(unit, 1, pointer) : null;
        }
        return new Shift(unit == Unit.DAY ? Origin.SCENE : Origin.TODAY, unit, step(pointer));
    }

    private static int step(Pointer pointer) {
        return pointer == Pointer.LAST || pointer == Pointer.BEFORE ? -1 : pointer == Pointer.THIS ? 0 : 1;
    }

    private static @Nullable Expression current(Match m) {
        Unit unit = m.unit("UNIT");
        if (unit.compareTo(Unit.DAY) <= 0) {
            return null;
        }
        boolean latest = m.has("latest") || m.has("recent");
        return new Shift(Origin.TODAY, unit, latest && unit == Unit.QUARTER ? -1 : 0);
    }

    private static @Nullable Expression length(Match m) {
        Unit unit = m.unit("UNIT");
        if (unit == Unit.SECOND || unit == Unit.QUARTER && m.isBefore("of") || unit == Unit.MINUTE && m.has("this")) {
            return null;
        }
        if (unit == Unit.WEEKEND) {
            return new Shift(Origin.TODAY, unit, m.has("next") ? 1 : m.has("coming") ? 0 : -1);
        }
        if (unit == Unit.QUARTER && (m.has("next") || m.has("coming"))) {
            return new Shift(Origin.TODAY, unit, 1);
        }
        boolean last = m.has("the") && m.has("last") && unit.compareTo(Unit.WEEK) >= 0 && !m.isBefore("of");
        if (last && unit.compareTo(Unit.QUARTER) <= 0) {
            return new Shift(Origin.TODAY, unit, -1);
        }
        Pointer pointer = m.has("past") || m.has("last") ? Pointer.LAST : Pointer.NEXT;
        return Amount.of(unit, 1, pointer);
    }

    private static Pointer pointer(Match m) {
        if (m.has("previous")) {
            return Pointer.BEFORE;
        }
        if (m.has("following") || m.has("the") && m.has("next")) {
            return Pointer.AFTER;
        }
        if (m.has("last") || m.has("past")) {
            return Pointer.LAST;
        }
        return m.has("next") || m.has("coming") ? Pointer.NEXT : Pointer.THIS;
    }

    private static Expression ofWeek(Match m) {
        Pointer pointer = m.has("last") ? Pointer.LAST : m.has("next") ? Pointer.NEXT : Pointer.THIS;
        return new WeekdayDate(m.weekday("WEEKDAY"), pointer);
    }
}
