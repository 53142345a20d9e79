package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Clock.Hand;
import org.glossator.plugins.dates.meaning.Clock.Part;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** Times of day as people say them, and two hours that share {@code a.m.} */
final class SpokenTimeRules extends Family {

    static final String RANGE = "time/hours-range";

    private static final String HOUR = "( DIGITS | CARDINAL ) ( in the DAYPART )?";

    /** What may follow an hour; another word would be what is counted: {@code a quarter to two firms}. */
    private static final Lexicon FOLLOWS = Lexicon.of(
            1,
            "in on this that last tonight yesterday tomorrow and or but when as while until to he she it they we after before");

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "time/half-past",
                        "half past " + HOUR,
                        "It began at [[half past nine|2024-05-15T09:30]], not [[half past 8 in the evening|2024-05-15T20:30]]."),
                rule(
                        "time/quarter-past",
                        "a? quarter ( past | to ) " + HOUR,
                        "It began at [[a quarter past nine|2024-05-15T09:15]], not [[quarter to nine|2024-05-15T08:45]].",
                        "He sold a quarter to two firms."),
                rule(
                        "time/minutes-past",
                        "CARDINAL ( past | to ) " + HOUR,
                        "It began at [[ten past nine|2024-05-15T09:10]], not at [[twenty to nine|2024-05-15T08:40]].",
                        "They voted twenty to nine; at ten to twenty shops."),
                rule(
                        "time/dotted-in-part",
                        "DIGITS ~. ~DIGITS2 ( this | that | yesterday ) DAYPART",
                        "It began at [[9.15 this morning|2024-05-15T09:15]].",
                        "It rose 9.15 [[this morning|2024-05-15TMO]]."),
                many(
                        RANGE,
                        "DIGITS ( DASH | to ) DIGITS AMPM",
                        "Open [[9|2024-05-15T09:00]]-[[11 a.m.|2024-05-15T11:00]] or from [[11|2024-05-15T11:00]] to [[2 p.m.|2024-05-15T14:00]]",
                        "They won 3-13 am Main."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "time/half-past" -> time(m, hour(m, 1), 30);
            case "time/quarter-past" -> m.has("past") ? time(m, hour(m, 1), 15) : time(m, hour(m, 1) - 1, 45);
            case "time/minutes-past" -> minutes(m);
            case "time/dotted-in-part" -> dotted(m);
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return switch (rule) {
            case RANGE -> range(rule, m);
            default -> List.of();
        };
    }

    private static int hour(Match m, int nth) {
        return m.has("DIGITS") ? m.number("DIGITS") : m.number("CARDINAL", nth);
    }

    private static @Nullable Expression minutes(Match m) {
        int minute = m.number("CARDINAL", 1);
        boolean whole = minute == 5 || minute == 10 || minute == 20;
        if (!whole || m.has("to") && !m.isAfter("at")) {
            return null;
        }
        int hour = hour(m, 2);
        return m.has("past") ? time(m, hour, minute) : time(m, hour - 1, 60 - minute);
    }

    private static @Nullable Expression time(Match m, int hour, int minute) {
        boolean free = !m.tokens().isWord(m.to()) || FOLLOWS.classes(m.tokens(), m.to()) != 0;
        boolean possible = hour >= 0 && hour <= 12 && !m.tokens().is(m.to(), '-');
        Hand hand = new Hand(hour, minute, -1, "");
        return free && possible ? new TimeOf(m.has("DAYPART") ? hand.in(part(m)) : hand, null) : null;
    }

    private static Part part(Match m) {
        return Part.valueOf(m.value("DAYPART"));
    }

    private static @Nullable Expression dotted(Match m) {
        int hour = m.number("DIGITS");
        int minute = m.number("DIGITS2");
        boolean introduced = m.isAfter("at") || m.isAfter("about") || m.isAfter("around") || m.isAfter("since");
        if (!introduced || hour < 1 || hour > 23 || minute > 59) {
            return null;
        }
        Expression day = m.has("that")
                ? new Shift(Origin.MENTION, Unit.DAY, 0)
                : new Shift(Origin.TODAY, Unit.DAY, m.has("yesterday") ? -1 : 0);
        return new TimeOf(new Hand(hour, minute, -1, "").in(part(m)), day);
    }

    private static List<Piece> range(String rule, Match m) {
        int first = m.number("DIGITS", 1);
        int second = m.number("DIGITS", 2);
        boolean joined =
                m.from() > 0 && m.tokens().touches(m.from() - 1) && !m.tokens().is(m.from() - 1, '(');
        if (first < 1 || first > 12 || second < 1 || second > 12 || joined) {
            return List.of();
        }
        boolean afternoon = m.value("AMPM").equals("pm");
        // 11 to 2 p.m. begins before noon, 9 to 11 a.m. does not.
        boolean turns = first % 12 > second % 12;
        return List.of(
                new Piece(m.from(), m.end("DIGITS", 1), rule, full(first, afternoon != turns), false),
                new Piece(m.start("DIGITS", 2), m.to(), rule, full(second, afternoon), false));
    }

    private static Expression full(int hour, boolean afternoon) {
        return new TimeOf(new Hand(hour % 12 + (afternoon ? 12 : 0), -1, -1, ""), null);
    }
}
