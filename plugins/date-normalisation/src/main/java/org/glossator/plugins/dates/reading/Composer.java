package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Away;
import org.glossator.plugins.dates.meaning.Clock.Hand;
import org.glossator.plugins.dates.meaning.Clock.Part;
import org.glossator.plugins.dates.meaning.DayOfMonth;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Nth;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Recurring;
import org.glossator.plugins.dates.meaning.Recurring.HolidayOf;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Makes one expression of neighbours that belong together, and ties two that explain each other. */
final class Composer {

    List<Piece> compose(Tokens tokens, List<Piece> pieces) {
        List<Piece> composed = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece current = piece;
            while (!composed.isEmpty()) {
                Piece joined = join(tokens, composed.get(composed.size() - 1), current);
                if (joined == null) {
                    break;
                }
                composed.remove(composed.size() - 1);
                current = joined;
            }
            composed.add(current);
        }
        composed.replaceAll(piece -> isOpenTime(piece) && isLine(tokens, piece) ? ofToday(piece) : piece);
        Neighbours.tie(tokens, composed);
        SharedYears.tie(tokens, composed);
        composed.replaceAll(piece -> Kinds.told(tokens, piece));
        return composed;
    }

    /** Whether it fills a line, as the times of a live report do. */
    private static boolean isLine(Tokens tokens, Piece piece) {
        return ((TimeOf) piece.expression()).clock() instanceof Hand
                && Surroundings.isLineEnd(tokens, piece.from())
                && Surroundings.isLineEnd(tokens, piece.to());
    }

    private static Piece ofToday(Piece time) {
        return time.with(
                time.from(),
                time.to(),
                new TimeOf(((TimeOf) time.expression()).clock(), new Shift(Origin.SCENE, Unit.DAY, 0)));
    }

    private static @Nullable Piece join(Tokens tokens, Piece left, Piece right) {
        int gap = right.from() - left.to();
        // For 64 days from 3 May to 6 July: a length with its ends.
        boolean ends = tokens.is(left.to(), "from")
                && (tokens.is(right.to(), "to") || tokens.is(right.to(), "until") || tokens.is(right.to(), "through"));
        if (gap > 2 || ends || Surroundings.isParted(tokens, left, right)) {
            return null;
        }
        String between =
                gap == 0 ? "" : tokens.source().substring(tokens.start(left.to()), tokens.end(right.from() - 1));
        // Eight days after Feb. 6's quake: after the quake.
        boolean owner = gap == 1 && right.to() < tokens.size() && tokens.kind(right.to()) == Tokens.Kind.POSSESSIVE;
        // Eight trading days after May 3: no calendar counts them.
        int adjective = left.to() - 2;
        boolean ofWork =
                tokens.is(adjective, "trading") || tokens.is(adjective, "business") || tokens.is(adjective, "working");
        if (owner || ofWork) {
            return null;
        }
        Expression joined = join(left, between.toLowerCase(Locale.ROOT).replace('\u2019', '\''), right);
        return joined == null ? null : new Piece(left.from(), right.to(), ruleOf(left, right), joined, false);
    }

    private static String ruleOf(Piece left, Piece right) {
        return left.rule() + "+" + right.rule().substring(right.rule().indexOf('/') + 1);
    }

    private static @Nullable Expression join(Piece left, String between, Piece right) {
        Recurring named = named(left.expression());
        if (named != null && isYear(right.expression()) && (between.equals("of") || ofYear(between, right))) {
            return new In(named, right.expression());
        }
        Recurring owned = named(right.expression());
        boolean partOfYear = owned instanceof Recurring.PartOfYear || owned instanceof Recurring.SeasonOf;
        boolean owns = between.equals("'s") || between.isEmpty() && partOfYear;
        if (owned != null && owns && isYear(left.expression()) && !left.weak()) {
            return new In(owned, left.expression());
        }
        if (isOpenTime(left) && isDay(right) && (between.isEmpty() || between.equals(",") || between.equals("of"))) {
            return at(left, right);
        }
        if (isWeekdayTime(left) && isDay(right) && (between.equals(",") || between.equals("of"))) {
            return at(left, right);
        }
        if (isOpenTime(left) && !left.weak() && between.isEmpty() && Neighbours.days(right.expression()) != null) {
            return new TimeOf(((TimeOf) left.expression()).clock(), Neighbours.days(right.expression()));
        }
        if (isDay(left) && isOpenTime(right) && (between.isEmpty() || between.equals(",") && !right.weak())) {
            return at(right, left);
        }
        if (between.isEmpty()
                && isOpenTime(left)
                && ((TimeOf) left.expression()).clock() instanceof Hand hand
                && right.expression() instanceof TimeOf time
                && time.day() != null
                && time.clock() instanceof Part partOfDay) {
            return new TimeOf(hand.in(partOfDay), time.day());
        }
        if (left.expression() instanceof Amount longer && isListed(between)) {
            Expression whole = sum(longer, right.expression());
            if (whole != null) {
                return whole;
            }
        }
        Expression nth =
                between.equals("of") || between.equals("in") ? Counting.within(left, right.expression()) : null;
        if (nth != null) {
            return nth;
        }
        Expression part = partOf(left, between, right);
        return part == null ? away(left, between, right) : part;
    }

    private static boolean isListed(String between) {
        return between.isEmpty() || between.equals("and") || between.equals(",");
    }

    /** {@code two years and three months}, also with {@code ago} behind it. */
    private static @Nullable Expression sum(Amount longer, Expression shorter) {
        if (shorter instanceof Amount amount) {
            return longer.and(amount);
        }
        if (!(shorter instanceof Shift shift) || longer.count() == 0 || shift.from() == Origin.PERIOD) {
            return null;
        }
        int each = longer.unit() == Unit.YEAR && shift.unit() == Unit.MONTH
                ? 12
                : longer.unit() == Unit.WEEK && shift.unit() == Unit.DAY ? 7 : 0;
        int more = each * longer.count();
        boolean counted = more > 0 && Math.abs(shift.count()) > 0;
        return counted
                ? new Shift(shift.from(), shift.unit(), shift.count() + (shift.count() < 0 ? -more : more))
                : null;
    }

    static Expression at(Piece time, Piece day) {
        return new TimeOf(((TimeOf) time.expression()).clock(), day.expression());
    }

    /** {@code the last week of October}: a length that a date limits. */
    private static @Nullable Expression partOf(Piece left, String between, Piece right) {
        boolean edge = left.rule().endsWith("-which") || left.rule().equals("relative/length");
        boolean date = right.expression() instanceof Fixed fixed
                        && fixed.value().unit().compareTo(Unit.YEAR) < 0
                || named(right.expression()) != null;
        // The interval is that of the date, and not one that reaches today.
        return edge && date && between.equals("of") && left.expression() instanceof Amount amount
                ? new Amount(amount.value(), amount.unit(), amount.count(), Pointer.UNSTATED)
                : null;
    }

    private static boolean ofYear(String between, Piece right) {
        return (between.isEmpty() || between.equals(",")) && !right.weak();
    }

    private static @Nullable Expression away(Piece left, String between, Piece right) {
        boolean after = between.equals("after") || between.equals("following") || between.equals("from");
        Expression day = right.expression();
        boolean stated = day instanceof Fixed
                || named(day) instanceof MonthDay
                || day instanceof WeekdayDate && between.equals("from")
                || right.expression() instanceof Shift
                || right.expression() instanceof In
                || named(right.expression()) instanceof HolidayOf;
        if (!(after || between.equals("before")) || !stated || !isDay(right)) {
            return null;
        }
        if (left.expression() instanceof Amount amount
                && amount.count() > 0
                && !amount.unit().isShorterThanDay()) {
            // A day and some weeks is a day.
            boolean weeks = amount.unit() == Unit.WEEK;
            int count = (after ? 1 : -1) * amount.count() * (weeks ? 7 : 1);
            return new Away(weeks ? Unit.DAY : amount.unit(), count, day);
        }
        return null;
    }

    /** What comes back every year, when the expression names it and no more; null otherwise. */
    static @Nullable Recurring named(Expression expression) {
        return expression instanceof Occurrence occurrence && occurrence.pointer() == Pointer.UNSTATED
                ? occurrence.what()
                : null;
    }

    private static boolean isYear(Expression expression) {
        return expression instanceof Fixed fixed && fixed.value().unit() == Unit.YEAR
                || expression instanceof Shift shift && shift.unit() == Unit.YEAR;
    }

    static boolean isOpenTime(Piece piece) {
        return piece.expression() instanceof TimeOf time && time.day() == null;
    }

    /** {@code Sunday dawn}, of which a date behind it tells the day. */
    private static boolean isWeekdayTime(Piece piece) {
        return piece.expression() instanceof TimeOf time
                && time.day() instanceof WeekdayDate weekday
                && weekday.pointer() == Pointer.UNSTATED;
    }

    static boolean isDay(Piece piece) {
        Expression expression = piece.expression();
        Recurring named = named(expression);
        return expression instanceof Fixed fixed && fixed.value() instanceof CalendarValue.Day
                || expression instanceof WeekdayDate
                || expression instanceof DayOfMonth
                || expression instanceof Nth counted && counted.unit() == Unit.DAY && !piece.weak()
                || expression instanceof Shift shift && shift.unit() == Unit.DAY
                || named instanceof MonthDay
                || named instanceof HolidayOf
                || expression instanceof In in && (in.what() instanceof MonthDay || in.what() instanceof HolidayOf);
    }
}
