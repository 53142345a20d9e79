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
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Times of day as people say them, and two hours that share {@code a.m.} */
final class SpokenTimeRules extends Family {

    private static final String HOUR =
            "( ( DIGITS | CARDINAL ) ( in the DAYPART | AMPM | o'clock|o\u2019clock )? | noon|midnight )";

    private static final NameReader WEEKDAY = new NameReader("WEEKDAY");

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
                        "time/counted-minutes",
                        "NUMBER minutes|minute|mins|min ( past | to | after | before ) " + HOUR,
                        "It began [[twenty minutes past nine|2024-05-15T09:20]], ended [[10 minutes to midnight|2024-05-15T23:50]].",
                        "He spoke for [[20 minutes|PT20M]] to nine people, [[ten minutes|PT10M]] after two others."),
                rule(
                        "time/spoken-half-day",
                        "CARDINAL ( -? CARDINAL ( -? CARDINAL )? )? AMPM ( ZONE | local time )?",
                        "It began at [[seven p.m.|2024-05-15T19:00]], ended at [[ten forty-five pm|2024-05-15T22:45]].",
                        "Two AM radio stations; thirteen am."),
                rule(
                        "time/dotted-in-part",
                        "DIGITS ~. ~DIGITS2 ( this | that | yesterday | in the ) DAYPART",
                        "It began at [[9.15 this morning|2024-05-15T09:15]].",
                        "It rose 9.15 [[this morning|2024-05-15TMO]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "time/half-past" -> time(m, hour(m, 1), 30);
            case "time/quarter-past" -> m.has("past") ? time(m, hour(m, 1), 15) : time(m, hour(m, 1) - 1, 45);
            case "time/minutes-past" -> minutes(m);
            case "time/counted-minutes" -> counted(m);
            case "time/spoken-half-day" -> spoken(m);
            case "time/dotted-in-part" -> dotted(m);
            default -> null;
        };
    }

    /** Whether a clause ends before the token, and no figure goes on. */
    static boolean ends(Tokens tokens, int at) {
        if (at >= tokens.size()) {
            return true;
        }
        boolean figure = tokens.touches(at) && tokens.isNumber(at + 1);
        return tokens.kind(at) == Tokens.Kind.SYMBOL && ".,;)?!".indexOf(tokens.first(at)) >= 0 && !figure;
    }

    /** Whether the word may follow an hour. */
    static boolean mayFollow(Tokens tokens, int at) {
        return FOLLOWS.classes(tokens, at) != 0 || WEEKDAY.read(tokens, at) > 0;
    }

    private static int hour(Match m, int nth) {
        if (m.has("noon|midnight")) {
            return m.isOneOf("noon|midnight", "noon") ? 12 : 24;
        }
        int hour = m.has("DIGITS") ? m.number("DIGITS") : m.number("CARDINAL", nth);
        return m.has("AMPM") && hour > 0 && hour < 13 ? TimeRules.full(hour, m.value("AMPM")) : hour;
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

    private static @Nullable Expression counted(Match m) {
        int minute = m.number("NUMBER");
        boolean past = m.has("past") || m.has("after");
        boolean sure =
                past || m.has("AMPM") || m.has("noon|midnight") || m.has("o'clock|o\u2019clock") || m.isAfter("at");
        if (minute < 1 || minute > 59 || !sure) {
            return null;
        }
        int hour = hour(m, 1);
        return past ? time(m, hour, minute) : time(m, hour - 1, 60 - minute);
    }

    private static @Nullable Expression time(Match m, int hour, int minute) {
        boolean free = !m.tokens().isWord(m.to()) || FOLLOWS.classes(m.tokens(), m.to()) != 0;
        boolean exact = m.has("AMPM") || m.has("noon|midnight");
        boolean possible = hour >= 0 && hour <= (exact ? 24 : 12) && !m.tokens().is(m.to(), '-');
        Hand hand = new Hand(hour % 24, minute, -1, "");
        return free && possible ? new TimeOf(m.has("DAYPART") ? hand.in(part(m)) : hand, null) : null;
    }

    /** {@code seven thirty p.m.}: the hour, the minute or its tens, its unit. */
    private static @Nullable Expression spoken(Match m) {
        int hour = m.number("CARDINAL", 1);
        int tens = Math.max(0, m.number("CARDINAL", 2));
        int unit = Math.max(0, m.number("CARDINAL", 3));
        boolean minute = unit == 0 || tens >= 20 && tens < 60 && tens % 10 == 0 && unit < 10;
        boolean radio = m.isBefore("radio") || m.isBefore("station") || m.isBefore("stations");
        if (hour < 1 || hour > 12 || !minute || tens > 59 || radio || m.has("CARDINAL", 2) && tens < 10) {
            return null;
        }
        int full = TimeRules.full(hour, m.value("AMPM"));
        return new TimeOf(new Hand(full, m.has("CARDINAL", 2) ? tens + unit : -1, -1, m.value("ZONE")), null);
    }

    private static Part part(Match m) {
        return Part.valueOf(m.value("DAYPART"));
    }

    private static @Nullable Expression dotted(Match m) {
        int hour = m.number("DIGITS");
        int minute = m.number("DIGITS2");
        boolean introduced =
                m.isAfter("at") || m.has("in") || m.isAfter("about") || m.isAfter("around") || m.isAfter("since");
        if (!introduced || hour < 1 || hour > 23 || minute > 59) {
            return null;
        }
        Expression day = m.has("in")
                ? null
                : m.has("that")
                        ? new Shift(Origin.MENTION, Unit.DAY, 0)
                        : new Shift(Origin.TODAY, Unit.DAY, m.has("yesterday") ? -1 : 0);
        return new TimeOf(new Hand(hour, minute, -1, "").in(part(m)), day);
    }
}
