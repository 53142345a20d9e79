package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.glossator.plugins.dates.meaning.Vague;
import org.jspecify.annotations.Nullable;

/** Dates so many units before or after the day of writing: {@code two years ago}, {@code a week from now}. */
final class AgoRules extends Family {

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "relative/fortnight-ago",
                        "( NUMBER | a ) fortnight|fortnights ( ago | from now )",
                        "He left [[a fortnight ago|2024-W18]]; it lasted [[a fortnight|P2W]]."),
                rule(
                        "relative/ago",
                        "( NUMBER | a | an ) ( UNIT | UNITS ) ( or so | or two | and a half )? ( ago | back )",
                        "He came [[two years ago|2022]] and [[three days ago|2024-05-12]].",
                        "He came [[a month or so ago|2024-04]], [[two and a half years ago|2021-11]], [[a year and a half ago|2022-11]].",
                        "He came [[a week ago|2024-W19]].",
                        "They looked back."),
                rule(
                        "relative/vague-ago",
                        "( VAGUE | a few | a couple of? | a number of | quite a few )? UNITS ago",
                        "He came [[several years ago|PAST_REF]]."),
                rule(
                        "relative/long-ago",
                        "( long ago | a long time ago | some time ago | not long ago )",
                        "He came [[some time ago|PAST_REF]]."),
                rule(
                        "relative/from-now",
                        "( NUMBER | a | an ) ( UNIT | UNITS ) ( from now | from today )",
                        "It ends [[two years from now|2026]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "relative/fortnight-ago" ->
                new Shift(Origin.TODAY, Unit.WEEK, (m.has("ago") ? -2 : 2) * Math.max(1, m.number("NUMBER")));
            case "relative/ago" -> ago(m);
            case "relative/vague-ago", "relative/long-ago" -> Vague.PAST;
            case "relative/from-now" -> shift(m, 1);
            default -> null;
        };
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
        int months = halfYears(m, unit);
        if (months > 0) {
            return new Shift(Origin.TODAY, Unit.MONTH, -months);
        }
        if (unit == Unit.DECADE && count == 1) {
            return new Shift(Origin.TODAY, Unit.YEAR, -10);
        }
        boolean inherits = unit == Unit.YEAR && count == 1;
        return count < 0 || m.has("half")
                ? Vague.PAST
                : new Shift(inherits ? Origin.PERIOD : Origin.TODAY, unit, -count);
    }

    /** The months of {@code two and a half years} or {@code a year and a half}; 0 for other lengths. */
    static int halfYears(Match m, Unit unit) {
        if (unit != Unit.YEAR) {
            return 0;
        }
        String number = m.has("NUMBER") ? m.value("NUMBER") : "1";
        boolean half = m.has("half");
        boolean inNumber = number.endsWith(".5") && number.length() < 6;
        if (!half && !inNumber) {
            return 0;
        }
        String whole = inNumber ? number.substring(0, number.length() - 2) : number;
        return whole.length() < 4 && whole.chars().allMatch(Character::isDigit) ? Integer.parseInt(whole) * 12 + 6 : 0;
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
