package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.SeasonName;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
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
import org.jspecify.annotations.Nullable;

/** Dates that count from the day of writing. */
final class RelativeRules {

    private static final Lexicon WISHES =
            Lexicon.of(1, "will would may might could can must should shall to hope hopes hoped dream dreams dreamed");

    private RelativeRules() {}

    static List<Rule> rules() {
        return List.of(
                day("today", "today", 0, "It opens [[today|2024-05-15]]."),
                day("yesterday", "yesterday", -1, "It opened [[yesterday|2024-05-14]]."),
                day("tomorrow", "tomorrow", 1, "It opens [[tomorrow|2024-05-16]]."),
                day(
                        "day-before-yesterday",
                        "the? day before yesterday",
                        -2,
                        "It was [[the day before yesterday|2024-05-13]]."),
                day("day-after-tomorrow", "the? day after tomorrow", 2, "It is [[the day after tomorrow|2024-05-17]]."),
                Rule.of(
                        "relative/unit",
                        "POINTER UNIT",
                        RelativeRules::unit,
                        "It grew [[last week|2024-W19]] and [[this year|2024]], and will [[next month|2024-06]].",
                        "It broke [[last quarter|2024-Q1]]."),
                Rule.of(
                        "relative/current-unit",
                        "( the current | the present | the latest | the ongoing | its latest | the most recent ) fiscal? UNIT",
                        RelativeRules::current,
                        "It rose in [[the current year|2024]] and [[the latest quarter|2024-Q1]]."),
                Rule.of(
                        "relative/length",
                        "( the | this | these ) ( past | last | next | coming ) UNIT",
                        RelativeRules::length,
                        "Talks over [[the past year|P1Y]] and [[the next decade|P1DE]]."),
                Rule.of(
                        "relative/weekday",
                        "( last | next | this past | this coming | this | the? previous | the following | the next | past ) WEEKDAY",
                        m -> new WeekdayDate(m.weekday("WEEKDAY"), pointer(m)),
                        "He left [[last Friday|2024-05-10]] and returns [[next Tuesday|2024-05-21]].",
                        "They meet [[this Friday|2024-05-17]]."),
                Rule.of(
                        "relative/weekday-of-week",
                        "WEEKDAY ( of? last week | last | of? next week | next | of? this week )",
                        RelativeRules::ofWeek,
                        "He left [[Friday last week|2024-05-10]]."),
                Rule.of(
                        "relative/month",
                        "( last | next | this past | this coming | this | the previous | the following | the next ) MONTH",
                        m -> new Occurrence(new MonthName(m.number("MONTH")), pointer(m)),
                        "He left [[last June|2023-06]] and returns [[next March|2025-03]]."),
                Rule.of(
                        "relative/month-day",
                        "( last | next | this past | this coming | this ) MONTH DAY",
                        m -> Build.monthDay(m.number("MONTH"), m.number("DAY"), null) == null
                                ? null
                                : new Occurrence(new MonthDay(m.number("MONTH"), m.number("DAY"), null), pointer(m)),
                        "He was shot [[last Oct. 23|2023-10-23]] and will testify [[next January 8|2025-01-08]]."),
                Rule.of(
                        "relative/one-day",
                        "( one day | someday | some day )",
                        m -> isWished(m) ? Vague.FUTURE : null,
                        "He will [[one day|FUTURE_REF]] lead it, and hopes to [[someday|FUTURE_REF]] win.",
                        "It lasted [[one day|P1D]]; in [[one day|P1D]] it was over."),
                Rule.of(
                        "relative/season",
                        "( last | next | this past | this coming | this | the previous | the following | the next | the past ) SEASON",
                        m -> new Occurrence(new SeasonOf(SeasonName.valueOf(m.value("SEASON"))), pointer(m)),
                        "He left [[last fall|2023-FA]] and returns [[this summer|2024-SU]]."),
                Rule.of(
                        "relative/ago",
                        "( NUMBER | a | an ) ( UNIT | UNITS ) ( or so | or two )? ( ago | back )",
                        m -> ago(m),
                        "He came [[two years ago|2022]] and [[three days ago|2024-05-12]].",
                        "He came [[a month or so ago|2024-04]].",
                        "He came [[a week ago|2024-W19]].",
                        "They looked back."),
                Rule.of(
                        "relative/vague-ago",
                        "( VAGUE | a few | a couple of? | a number of | quite a few )? UNITS ago",
                        m -> Vague.PAST,
                        "He came [[several years ago|PAST_REF]]."),
                Rule.of(
                        "relative/long-ago",
                        "( long ago | a long time ago | some time ago | not long ago )",
                        m -> Vague.PAST,
                        "He came [[some time ago|PAST_REF]]."),
                Rule.of(
                        "relative/from-now",
                        "( NUMBER | a | an ) ( UNIT | UNITS ) ( from now | from today | from tomorrow )",
                        m -> shift(m, 1),
                        "It ends [[two years from now|2026]]."),
                Rule.of(
                        "relative/part-of-unit",
                        "( last year | this year | next year ) 's? ORD -? quarter",
                        m -> m.number("ORD") < 1 || m.number("ORD") > 4
                                ? null
                                : new In(
                                        new PartOfYear(Unit.QUARTER, m.number("ORD")),
                                        new Shift(Origin.TODAY, Unit.YEAR, m.has("last") ? -1 : m.has("next") ? 1 : 0)),
                        "Profit rose from [[last year's third quarter|2023-Q3]]."),
                Rule.of(
                        "relative/weekend",
                        "the weekend",
                        m -> m.isBefore("of") ? null : new LatestWeekend(),
                        "Over [[the weekend|2024-W19-WE]] it rained."));
    }

    private static Rule day(String name, String pattern, int count, String example) {
        return Rule.of("relative/" + name, pattern, m -> new Shift(Origin.TODAY, Unit.DAY, count), example);
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
        if (unit == Unit.SECOND || unit == Unit.MINUTE && m.has("this")) {
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

    private static @Nullable Expression ago(Match m) {
        Unit unit = m.unit();
        boolean back = m.has("back") && m.tokens().isWord(m.to());
        if (back || unit == Unit.SECOND) {
            return null;
        }
        if (unit.isShorterThanDay()) {
            return Vague.PAST;
        }
        int count = count(m);
        if (unit == Unit.DECADE && count == 1) {
            return new Shift(Origin.TODAY, Unit.YEAR, -10);
        }
        boolean inherits = unit == Unit.YEAR && count == 1;
        return count < 0 ? Vague.PAST : new Shift(inherits ? Origin.PERIOD : Origin.TODAY, unit, -count);
    }

    /** The number; 1 for an article; -1 when it is not whole. */
    static int count(Match m) {
        return m.has("NUMBER") ? m.number("NUMBER") : 1;
    }

    private static @Nullable Expression shift(Match m, int sign) {
        Unit unit = m.unit();
        int count = count(m);
        return unit.isShorterThanDay() || count < 0 ? null : new Shift(Origin.TODAY, unit, sign * count);
    }
}
