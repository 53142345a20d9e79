package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Clock.Hand;
import org.glossator.plugins.dates.meaning.Clock.Part;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.meaning.Vague;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.glossator.plugins.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** Times of day. */
final class TimeRules extends Family {

    private static final Lexicon HALF_DAY = Lexicon.of(1, "am pm a.m. p.m. a.m p.m .");

    private static final Element PART = Elements.named("DAYPART");

    private static final Lexicon INTRODUCES =
            Lexicon.of(1, "at by from until till around about to before after since and");

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "time/half-day",
                        "DIGITS ( ( ~: | ~. ) ~DIGITS2 ( ~: ~DIGITS2 )? )? AMPM ( ZONE | local time )?",
                        "It began at [[4 a.m.|2024-05-15T04:00]] and ended at [[5:30 pm EST|2024-05-15T17:30-05:00]].",
                        "It began at [[1140 a.m.|2024-05-15T11:40]], not at 25 am or 13 p.m."),
                many(
                        "time/clock",
                        "DIGITS ~: ~DIGITS2 ( ~: ~DIGITS2 )? ( hours|hrs | ~hrs )? ( ZONE | PLUS | local time | in the DAYPART )?",
                        "It began at [[14:30|2024-05-15T14:30]], at [[16:05 UTC|2024-05-15T16:05Z]], [[16:05 GMT+2|2024-05-15T16:05+02:00]].",
                        "It began [[3:15 in the afternoon|2024-05-15T15:15]]; [[7 May 11:00|2024-05-07T11:00]] it ended, [[12:00+02:00|2024-05-07T12:00+02:00]].",
                        "A score of 3:16 and a ratio of 1:10; at 25:00 and 12:75."),
                rule(
                        "time/four-digits",
                        "DIGITS4 ( hours|hrs | ~hrs | ~h ) ( ZONE | local time )?",
                        "It began at [[0430 hours|2024-05-15T04:30]].",
                        "It took [[2575 hours|PT2575H]]."),
                rule(
                        "time/leading-zero",
                        "DIGITS4",
                        "It began at [[0430|2024-05-15T04:30]] and ended by [[0915|2024-05-15T09:15]].",
                        "Dial 0430 or 0915; at 0199 and at 04301."),
                rule(
                        "time/four-digits-zone",
                        "DIGITS4 ZONE",
                        "It began at [[1430 UTC|2024-05-15T14:30Z]].",
                        "The frame of 2999 PST."),
                rule(
                        "time/iso",
                        "DIGITS4 ~- ~DIGITS2 ~- ~DIGITS2 ~t ~DIGITS2 ~: ~DIGITS2 ( ~: ~DIGITS2 ( ~. ~FRACTION )? )? ( ~z | ~OFFSET )?",
                        "Stamped [[2024-04-26T10:30:00.123+02:00|2024-04-26T10:30:00+02:00]], not 2024-02-30T10:30:00.",
                        "Stamped [[2024-04-26T10:30:00Z|2024-04-26T10:30:00Z]]."),
                rule(
                        "time/noon",
                        "DIGITS2? noon|midnight|midday",
                        "It began at [[noon|2024-05-15T12:00]], at [[12 noon|2024-05-15T12:00]], at [[midday|2024-05-15T12:00]].",
                        "The midday heat; a film called High Noon."),
                rule(
                        "time/o-clock",
                        "( DIGITS | CARDINAL ) o'clock|o\u2019clock|oclock ( in the DAYPART )?",
                        "It began at [[five o'clock|2024-05-15T05:00]], ended at [[5 o'clock in the afternoon|2024-05-15T17:00]].",
                        "At thirteen o'clock; the o'clock."),
                many(
                        "time/hour-at",
                        "at ( DIGITS | CARDINAL )",
                        "It begins [[tonight|2024-05-15TNI]] at [[8|2024-05-15T20:00]], at [[5 tomorrow afternoon|2024-05-16T17:00]].",
                        "He left at 9; it closed at 8, at ten shops; he died [[Friday|2024-05-10]] at 87."),
                rule(
                        "time/pointed-part",
                        "( this | last | the next | the following | that | that same | the same | the previous | early this | late this | yesterday | tomorrow ) DAYPART",
                        "It began [[this morning|2024-05-15TMO]], not [[last night|2024-05-14TNI]]."),
                rule(
                        "time/early-hours",
                        "the early|small|wee hours",
                        "It came in [[the early hours|2024-05-15TMO]] and in [[the early hours of Monday|2024-05-13TMO]].",
                        "The early birds; his working hours."),
                rule("time/tonight", "tonight", "It begins [[tonight|2024-05-15TNI]]."),
                rule("time/overnight", "overnight", "It rained [[overnight|2024-05-15TNI]]. An overnight success."),
                rule(
                        "time/weekday-part",
                        "WEEKDAY ( early | late )? DAYPART",
                        "It began [[Monday morning|2024-05-13TMO]]."),
                rule(
                        "time/last-weekday-part",
                        "( last | next | this ) WEEKDAY DAYPART",
                        "It began [[last Monday morning|2024-05-13TMO]]."),
                rule(
                        "time/hour-in-part",
                        "( DIGITS | CARDINAL ) in the DAYPART",
                        "He left at [[4 in the morning|2024-05-15T04:00]].",
                        "There were 4 in the house."),
                many("time/trading", "DAYPART trading|dealings", "Shares fell in [[morning|2024-05-15TMO]] trading."),
                many(
                        "time/part",
                        "the? ( early | late )? DAYPART ( hours )?",
                        "In [[the morning|2024-05-15TMO]] he left; the morning was cold.",
                        "They moved at [[night|XXXX-XX-XXTNI]]; a night to remember."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "time/half-day" -> halfDay(m);
            case "time/four-digits" -> hand(m, m.number("DIGITS4") / 100, m.number("DIGITS4") % 100, -1);
            case "time/leading-zero" ->
                m.tokens().first(m.from()) == '0' && introduced(m) && !isTail(m)
                        ? hand(m, m.number("DIGITS4") / 100, m.number("DIGITS4") % 100, -1)
                        : null;
            case "time/four-digits-zone" -> hand(m, m.number("DIGITS4") / 100, m.number("DIGITS4") % 100, -1);
            case "time/iso" -> iso(m);
            case "time/noon" -> noon(m);
            case "time/o-clock" -> oClock(m);
            case "time/pointed-part" -> pointed(m);
            case "time/early-hours" -> new TimeOf(Part.MORNING, null);
            case "time/tonight" -> new TimeOf(Part.NIGHT, new Shift(Origin.TODAY, Unit.DAY, 0));
            case "time/overnight" ->
                m.tokens().isWord(m.to()) && !m.isBefore("and") ? null : new TimeOf(Part.NIGHT, null);
            case "time/weekday-part" -> new TimeOf(part(m), new WeekdayDate(m.weekday("WEEKDAY"), Pointer.UNSTATED));
            case "time/last-weekday-part" ->
                new TimeOf(
                        part(m),
                        new WeekdayDate(
                                m.weekday("WEEKDAY"),
                                m.has("last") ? Pointer.LAST : m.has("next") ? Pointer.NEXT : Pointer.THIS));
            case "time/hour-in-part" -> oClock(m);
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return switch (rule) {
            case "time/clock" -> clock(rule, m);
            case "time/hour-at" -> hourAt(rule, m);
            case "time/trading" -> List.of(new Piece(m.from(), m.from() + 1, rule, new TimeOf(part(m), null), false));
            case "time/part" -> barePart(rule, m);
            default -> List.of();
        };
    }

    private static Part part(Match m) {
        return Part.valueOf(m.value("DAYPART"));
    }

    /** {@code in the morning} of the day spoken of, {@code at night} of any; else only a part of a larger expression. */
    private static List<Piece> barePart(String rule, Match m) {
        boolean scene = m.has("the") && m.isAfter("in");
        boolean night = m.to() - m.from() == 1 && m.isAfter("at") && part(m) == Part.NIGHT;
        Expression expression = new TimeOf(part(m), night ? new Vague("XXXX-XX-XX") : null);
        boolean goesOn = m.isBefore("of") || !(scene || night);
        return List.of(new Piece(m.from(), m.to(), rule, goesOn ? new TimeOf(part(m), null) : expression, goesOn));
    }

    private static @Nullable Expression halfDay(Match m) {
        int number = m.number("DIGITS");
        boolean packed = number >= 100 && !m.has("DIGITS2");
        int hour = packed ? number / 100 : number;
        if (hour < 1 || hour > 12 || isTail(m) && !endsRange(m)) {
            return null;
        }
        return hand(
                m, full(hour, m.value("AMPM")), packed ? number % 100 : m.number("DIGITS2", 1), m.number("DIGITS2", 2));
    }

    /** The hour of 24. */
    static int full(int hour, String half) {
        return hour % 12 + (half.equals("pm") ? 12 : 0);
    }

    /** {@code 9 a.m.-5 p.m.} */
    private static boolean endsRange(Match m) {
        boolean dash = m.isAfter("-") || m.isAfter("\u2013");
        int before = m.from() - 2;
        return dash && HALF_DAY.classes(m.tokens(), before) != 0;
    }

    /** Strong with a zone, {@code hours} or a preposition; else only where a day stands beside it. */
    private static List<Piece> clock(String rule, Match m) {
        boolean sure = m.has("ZONE")
                || m.has("PLUS")
                || m.has("hours|hrs")
                || m.has("hrs")
                || m.has("local")
                || m.has("DAYPART")
                || introduced(m) && hasTwoDigits(m);
        Expression time =
                isTail(m) ? null : hand(m, m.number("DIGITS"), m.number("DIGITS2", 1), m.number("DIGITS2", 2));
        return time == null ? List.of() : List.of(new Piece(m.from(), m.to(), rule, time, !sure));
    }

    private static boolean hasTwoDigits(Match m) {
        return m.tokens().end(m.end("DIGITS2", 1) - 1) - m.tokens().start(m.start("DIGITS2", 1)) == 2;
    }

    /** {@code at 8}: only beside a day or part of one. */
    private static List<Piece> hourAt(String rule, Match m) {
        int hour = m.has("DIGITS") ? m.number("DIGITS") : m.number("CARDINAL");
        boolean part = m.isBefore("in") && m.tokens().is(m.to() + 1, "the") && PART.read(m.tokens(), m.to() + 2) > 0;
        boolean free = SpokenTimeRules.ends(m.tokens(), m.to()) || SpokenTimeRules.mayFollow(m.tokens(), m.to());
        return hour < 1 || hour > 12 || !free || part
                ? List.of()
                : List.of(new Piece(m.from() + 1, m.to(), rule, new TimeOf(new Hand(hour, 0, -1, ""), null), true));
    }

    private static @Nullable Expression noon(Match m) {
        boolean twelve = m.has("DIGITS2") && m.number("DIGITS2") != 12;
        boolean midday = m.tokens().is(m.to() - 1, "midday");
        boolean name = m.tokens().isCapitalised(m.to() - 1) && m.tokens().isCapitalised(m.from() - 1);
        if (twelve || name || midday && !introduced(m)) {
            return null;
        }
        return new TimeOf(new Hand(m.tokens().is(m.to() - 1, "midnight") ? 24 : 12, 0, -1, ""), null);
    }

    private static boolean introduced(Match m) {
        return INTRODUCES.classes(m.tokens(), m.from() - 1) != 0;
    }

    static boolean isTail(Match m) {
        int before = m.from() - 1;
        return before >= 0
                && m.tokens().touches(before)
                && ":.,-/$".indexOf(m.tokens().first(before)) >= 0;
    }

    static @Nullable Expression hand(Match m, int hour, int minute, int second) {
        if (hour < 0 || hour > 24 || minute > 59 || second > 59 || hour == 24 && minute > 0) {
            return null;
        }
        Hand hand = new Hand(hour, minute, second, m.has("PLUS") ? m.value("PLUS") : m.value("ZONE"));
        return new TimeOf(m.has("DAYPART") ? hand.in(part(m)) : hand, null);
    }

    /** {@code 1030} or {@code 103000} of a day. */
    static @Nullable Expression basic(String clock, boolean universal, Expression day) {
        int hour = Integer.parseInt(clock.substring(0, 2));
        int minute = Integer.parseInt(clock.substring(2, 4));
        int second = clock.length() < 6 ? -1 : Integer.parseInt(clock.substring(4));
        boolean possible = hour < 24 && minute < 60 && second < 60;
        return possible ? new TimeOf(new Hand(hour, minute, second, universal ? "Z" : ""), day) : null;
    }

    private static @Nullable Expression iso(Match m) {
        Expression day = Build.day(Math.max(1, m.number("DIGITS4")), m.number("DIGITS2", 1), m.number("DIGITS2", 2));
        int hour = m.number("DIGITS2", 3);
        int minute = m.number("DIGITS2", 4);
        int second = m.number("DIGITS2", 5);
        boolean possible = day != null && hour < 24 && minute < 60 && second < 60;
        return possible ? new TimeOf(new Hand(hour, minute, second, m.has("z") ? "Z" : m.value("OFFSET")), day) : null;
    }

    private static @Nullable Expression oClock(Match m) {
        int hour = m.has("DIGITS") ? m.number("DIGITS") : m.number("CARDINAL");
        boolean late = m.has("DAYPART") && part(m) != Part.MORNING && hour < 12;
        return hour < 1 || hour > 12 ? null : new TimeOf(new Hand(late ? hour + 12 : hour, -1, -1, ""), null);
    }

    private static Expression pointed(Match m) {
        Part part = part(m);
        if (m.has("next") || m.has("following")) {
            return new TimeOf(part, new Shift(Origin.MENTION, Unit.DAY, 1));
        }
        if (m.has("previous")) {
            return new TimeOf(part, new Shift(Origin.MENTION, Unit.DAY, -1));
        }
        if (m.has("that") || m.has("same")) {
            return new TimeOf(part, new Shift(Origin.MENTION, Unit.DAY, 0));
        }
        int count = m.has("last") || m.has("yesterday") ? -1 : m.has("tomorrow") ? 1 : 0;
        return new TimeOf(part, new Shift(Origin.TODAY, Unit.DAY, count));
    }
}
