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
import org.glossator.plugins.dates.meaning.Repeated;
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
        appose(tokens, composed);
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
        boolean ends = tokens.is(left.to(), "from") && (tokens.is(right.to(), "to") || tokens.is(right.to(), "until"));
        if (gap > 2 || ends) {
            return null;
        }
        String between =
                gap == 0 ? "" : tokens.source().substring(tokens.start(left.to()), tokens.end(right.from() - 1));
        boolean range = tokens.is(left.to(), "from")
                && (tokens.is(right.to(), "to") || tokens.is(right.to(), "until") || tokens.is(right.to(), "through"));
        if (range) {
            return null; // 64 days from one day to another
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
        if (isOpenTime(left) && !left.weak() && between.isEmpty() && days(right.expression()) != null) {
            return new TimeOf(((TimeOf) left.expression()).clock(), days(right.expression()));
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

    private static Expression at(Piece time, Piece day) {
        return new TimeOf(((TimeOf) time.expression()).clock(), day.expression());
    }

    /** {@code the last week of October}: a length that a date limits. */
    private static @Nullable Expression partOf(Piece left, String between, Piece right) {
        boolean edge = left.rule().endsWith("-which") || left.rule().equals("relative/length");
        boolean date = right.expression() instanceof Fixed fixed
                        && fixed.value().unit().compareTo(Unit.YEAR) < 0
                || named(right.expression()) != null;
        return edge && date && between.equals("of") && left.expression() instanceof Amount ? left.expression() : null;
    }

    private static boolean ofYear(String between, Piece right) {
        return (between.isEmpty() || between.equals(",")) && !right.weak();
    }

    private static @Nullable Expression away(Piece left, String between, Piece right) {
        boolean after = between.equals("after") || between.equals("following") || between.equals("from");
        boolean stated = right.expression() instanceof Fixed
                || right.expression() instanceof Shift
                || right.expression() instanceof In
                || named(right.expression()) instanceof HolidayOf;
        if (!(after || between.equals("before")) || !stated || !isDay(right)) {
            return null;
        }
        if (left.expression() instanceof Amount amount
                && amount.count() > 0
                && !amount.unit().isShorterThanDay()) {
            Unit unit = amount.unit();
            return new Away(unit, after ? amount.count() : -amount.count(), right.expression());
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

    private static boolean isOpenTime(Piece piece) {
        return piece.expression() instanceof TimeOf time && time.day() == null;
    }

    /** {@code Sunday dawn}, of which a date behind it tells the day. */
    private static boolean isWeekdayTime(Piece piece) {
        return piece.expression() instanceof TimeOf time
                && time.day() instanceof WeekdayDate weekday
                && weekday.pointer() == Pointer.UNSTATED;
    }

    private static boolean isDay(Piece piece) {
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

    private static void appose(Tokens tokens, List<Piece> pieces) {
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece left = pieces.get(i);
            Piece right = pieces.get(i + 1);
            if (isOpenTime(left) && isDay(right) && isPlaceTime(tokens, left.to(), right.from())) {
                pieces.set(i, left.with(left.from(), left.to(), at(left, right)));
            }
            if (right.from() - left.to() == 1) {
                tieTime(tokens, pieces, i, left, right);
                tieWeekday(tokens, pieces, i, left, right);
            }
        }
    }

    /** {@code 5 a.m. Lisbon time on May 3}. */
    private static boolean isPlaceTime(Tokens tokens, int from, int to) {
        return to - from == 3 && tokens.isCapitalised(from) && tokens.is(from + 1, "time") && tokens.is(from + 2, "on");
    }

    /** {@code 11 a.m. on May 3}, {@code Friday at noon}: two expressions, of which the day tells the day of the time. */
    private static void tieTime(Tokens tokens, List<Piece> pieces, int i, Piece left, Piece right) {
        if (isHourAt(right) && tokens.is(left.to(), "at")) {
            tieHour(pieces, i + 1, left, right);
            return;
        }
        if (isOpenTime(left) && isDay(right) && tokens.is(left.to(), "on")) {
            pieces.set(i, left.with(left.from(), left.to(), at(left, right)));
            tieRange(pieces, i - 1, left, right);
        }
        Repeated comesBack =
                isOpenTime(left) && !left.weak() && tokens.is(left.to(), "on") ? days(right.expression()) : null;
        if (comesBack != null) {
            pieces.set(
                    i, left.with(left.from(), left.to(), new TimeOf(((TimeOf) left.expression()).clock(), comesBack)));
        }
        if (isOpenTime(right) && !right.weak() && isDay(left) && tokens.is(left.to(), "at")) {
            pieces.set(i + 1, right.with(right.from(), right.to(), at(right, left)));
        }
        if (isOpenTime(right) && !right.weak() && tokens.is(left.to(), "at")) {
            Repeated days = days(left.expression());
            if (days != null) {
                TimeOf time = new TimeOf(((TimeOf) right.expression()).clock(), days);
                pieces.set(i + 1, right.with(right.from(), right.to(), time));
            }
        }
    }

    /** {@code at 8}, which is a time only beside a day. */
    private static boolean isHourAt(Piece piece) {
        return piece.rule().equals("time/hour-at") && isOpenTime(piece);
    }

    /** {@code tonight at 8}, {@code Friday at 8}, {@code every night at 8}: the part of the day tells the half. */
    private static void tieHour(List<Piece> pieces, int i, Piece day, Piece hour) {
        Hand hand = (Hand) ((TimeOf) hour.expression()).clock();
        Repeated days = days(day.expression());
        Expression of = isDay(day) ? day.expression() : days;
        if (day.expression() instanceof TimeOf time && time.clock() instanceof Part part && time.day() != null) {
            hand = hand.in(part);
            of = time.day();
        }
        if (of != null && !day.weak()) {
            pieces.set(i, hour.with(hour.from(), hour.to(), new TimeOf(hand, of)));
        }
    }

    /** {@code 9 to 11 a.m. on Monday}: the day tells that of the first hour too. */
    private static void tieRange(List<Piece> pieces, int i, Piece second, Piece day) {
        if (i < 0 || !isRange(second)) {
            return;
        }
        Piece first = pieces.get(i);
        if (isRange(first) && second.from() - first.to() == 1 && isOpenTime(first)) {
            pieces.set(i, first.with(first.from(), first.to(), at(first, day)));
        }
    }

    private static boolean isRange(Piece piece) {
        return piece.rule().equals(TimeRangeRules.RANGE) || piece.rule().equals("time/range");
    }

    /** The days that {@code every Friday}, {@code every morning} or {@code every day} names; null for other lengths. */
    private static @Nullable Repeated days(Expression expression) {
        if (!(expression instanceof Repeated repeated)) {
            return null;
        }
        int time = repeated.value().indexOf('T');
        String day = time < 0 ? repeated.value() : repeated.value().substring(0, time);
        if (day.equals("P1D")) {
            return new Repeated("XXXX-XX-XX");
        }
        return day.startsWith("XXXX-") && day.length() == 10 || day.startsWith("XXXX-WXX-W") ? new Repeated(day) : null;
    }

    /** {@code Friday (April 26)}: two expressions of one day, each of which limits the other. */
    private static void tieWeekday(Tokens tokens, List<Piece> pieces, int i, Piece left, Piece right) {
        boolean bracketed = tokens.is(left.to(), '(') && tokens.is(right.to(), ')');
        boolean weekday = left.expression() instanceof WeekdayDate date && date.pointer() == Pointer.UNSTATED;
        if (bracketed && weekday && isDay(right)) {
            Expression day = limited(right.expression(), (WeekdayDate) left.expression());
            pieces.set(i, left.with(left.from(), left.to(), day));
            pieces.set(i + 1, right.with(right.from(), right.to(), day));
        }
    }

    private static Expression limited(Expression day, WeekdayDate weekday) {
        return named(day) instanceof MonthDay monthDay
                ? Occurrence.of(new MonthDay(monthDay.month(), monthDay.day(), weekday.weekday()))
                : day;
    }
}
