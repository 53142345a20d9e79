package org.glossator.plugins.dates.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue.Week;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.Nth;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.jspecify.annotations.Nullable;

/** Days and weeks counted within a longer stretch. */
final class PartRules extends Family {

    /** Stands for the stretch until the words behind it name one. */
    private static final Expression SOME = new Shift(Origin.SCENE, Unit.MONTH, 0);

    private static final String THE_MONTH =
            "( last|this|next month | the ( current|present|previous|following|same|next|last )? month )";

    @Override
    List<Rule> rules() {
        return List.of(
                weak(
                        "part/nth",
                        "the? ( ORD | last | final ) ( WEEKDAYANY | day|week|weekend|month )",
                        "They met on [[the first Monday of May 2024|2024-05-06]], not on [[the last Friday in October 2023|2023-10-27]].",
                        "They meet on [[the first Monday of next month|2024-06-03]], [[the last Friday of the month|2024-05-31]].",
                        "It fell in [[the first week of 2023|2023-W01]], on [[the last day of October 2015|2015-10-31]].",
                        "He left on the first day of school."),
                rule(
                        "part/day-of-month",
                        "the? ORD day? of " + THE_MONTH,
                        "They meet on [[the 23rd of next month|2024-06-23]], on [[the 3rd day of this month|2024-05-03]].",
                        "It is the third of the month's reports; the first of many."),
                rule(
                        "part/week-of-year",
                        "week DIGITS of|in YEAR",
                        "It fell in [[week 17 of 2024|2024-W17]].",
                        "It fell in week 54 of [[2024|2024]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "part/nth" -> nth(m);
            case "part/day-of-month" ->
                m.isBefore("'s") || isOwner(m) ? null : new Nth(number(m), Unit.DAY, null, month(m));
            case "part/week-of-year" -> isoWeek(m);
            default -> null;
        };
    }

    private static boolean isOwner(Match m) {
        return m.tokens().touches(m.to() - 1) && m.tokens().first(m.to()) == '\'';
    }

    private static int number(Match m) {
        return m.has("ORD") ? m.number("ORD") : -1;
    }

    private static @Nullable Expression nth(Match m) {
        int number = number(m);
        if (number == 0 || number > 53 || !m.isBefore("of") && !m.isBefore("in")) {
            return null;
        }
        if (m.has("WEEKDAYANY")) {
            DayOfWeek weekday = m.weekday("WEEKDAYANY");
            return new Nth(number, Unit.DAY, weekday, SOME);
        }
        return new Nth(number, m.unit("day|week|weekend|month"), null, SOME);
    }

    private static Expression month(Match m) {
        String pointed = m.value("last|this|next");
        String which = pointed.isEmpty() ? m.value("current|present|previous|following|same|next|last") : pointed;
        return switch (which) {
            case "last", "previous" -> new Shift(origin(which), Unit.MONTH, -1);
            case "next", "following" -> new Shift(origin(which), Unit.MONTH, 1);
            case "same", "" -> new Shift(Origin.SCENE, Unit.MONTH, 0);
            default -> new Shift(Origin.TODAY, Unit.MONTH, 0);
        };
    }

    private static Origin origin(String which) {
        return which.equals("last") || which.equals("next") ? Origin.TODAY : Origin.MENTION;
    }

    private static @Nullable Expression isoWeek(Match m) {
        int week = m.number("DIGITS");
        Week value = week < 1 || week > 53 ? null : week(m.number("YEAR"), week);
        return value == null ? null : new Fixed(value);
    }

    /** An ISO week; null when the year has no such. */
    static @Nullable Week week(int year, int number) {
        Week first = Week.of(LocalDate.of(year, 1, 4));
        Week week = first.plus(number - 1);
        boolean exists = week.first().plusDays(3).getYear() == year;
        return exists ? week : null;
    }
}
