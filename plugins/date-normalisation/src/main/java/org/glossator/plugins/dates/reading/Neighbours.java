package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Clock.Hand;
import org.glossator.plugins.dates.meaning.Clock.Part;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.glossator.plugins.dates.meaning.Repeated;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Ties neighbours that stay apart and tell of each other: {@code 11 a.m. on May 3}, {@code Friday (April 26)}. */
final class Neighbours {

    private Neighbours() {}

    static void tie(Tokens tokens, List<Piece> pieces) {
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece left = pieces.get(i);
            Piece right = pieces.get(i + 1);
            if (Surroundings.isParted(tokens, left, right)) {
                continue;
            }
            if (Composer.isOpenTime(left) && Composer.isDay(right) && isPlaceTime(tokens, left.to(), right.from())) {
                pieces.set(i, left.with(left.from(), left.to(), Composer.at(left, right)));
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
        if (Composer.isOpenTime(left) && Composer.isDay(right) && tokens.is(left.to(), "on")) {
            pieces.set(i, left.with(left.from(), left.to(), Composer.at(left, right)));
            tieRange(pieces, i - 1, left, right);
        }
        Repeated comesBack = Composer.isOpenTime(left) && !left.weak() && tokens.is(left.to(), "on")
                ? days(right.expression())
                : null;
        if (comesBack != null) {
            pieces.set(
                    i, left.with(left.from(), left.to(), new TimeOf(((TimeOf) left.expression()).clock(), comesBack)));
        }
        if (Composer.isOpenTime(right) && !right.weak() && Composer.isDay(left) && tokens.is(left.to(), "at")) {
            pieces.set(i + 1, right.with(right.from(), right.to(), Composer.at(right, left)));
        }
        if (Composer.isOpenTime(right) && !right.weak() && tokens.is(left.to(), "at")) {
            Repeated days = days(left.expression());
            if (days != null) {
                TimeOf time = new TimeOf(((TimeOf) right.expression()).clock(), days);
                pieces.set(i + 1, right.with(right.from(), right.to(), time));
            }
        }
    }

    /** {@code at 8}, which is a time only beside a day. */
    private static boolean isHourAt(Piece piece) {
        return piece.rule().equals("time/hour-at") && Composer.isOpenTime(piece);
    }

    /** {@code tonight at 8}, {@code Friday at 8}, {@code every night at 8}: the part of the day tells the half. */
    private static void tieHour(List<Piece> pieces, int i, Piece day, Piece hour) {
        Hand hand = (Hand) ((TimeOf) hour.expression()).clock();
        Repeated days = days(day.expression());
        Expression of = Composer.isDay(day) ? day.expression() : days;
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
        if (isRange(first) && second.from() - first.to() == 1 && Composer.isOpenTime(first)) {
            pieces.set(i, first.with(first.from(), first.to(), Composer.at(first, day)));
        }
    }

    private static boolean isRange(Piece piece) {
        return piece.rule().equals(TimeRangeRules.RANGE) || piece.rule().equals("time/range");
    }

    /** The days that {@code every Friday}, {@code every morning} or {@code every day} names; null for other lengths. */
    static @Nullable Repeated days(Expression expression) {
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
        if (bracketed && weekday && Composer.isDay(right)) {
            Expression day = limited(right.expression(), (WeekdayDate) left.expression());
            pieces.set(i, left.with(left.from(), left.to(), day));
            pieces.set(i + 1, right.with(right.from(), right.to(), day));
        }
    }

    private static Expression limited(Expression day, WeekdayDate weekday) {
        return Composer.named(day) instanceof MonthDay monthDay
                ? Occurrence.of(new MonthDay(monthDay.month(), monthDay.day(), weekday.weekday()))
                : day;
    }
}
