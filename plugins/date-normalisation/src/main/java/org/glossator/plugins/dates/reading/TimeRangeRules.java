package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Clock.Hand;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.text.Lexicon;

/** Two times of a day, of which one tells the half of the day, or the zone, of both. */
final class TimeRangeRules extends Family {

    static final String RANGE = "time/hours-range";

    private static final String CLOCK = "DIGITS ( ( ~: | ~. ) ~DIGITS2 )?";
    private static final String JOIN = "( DASH | to | until | till | through | and )";

    /** What may follow the end of a range that is no more than a number; another word would be what is counted. */
    private static final Lexicon FOLLOWS = Lexicon.of(1, "on today tomorrow yesterday tonight in this every daily");

    @Override
    List<Rule> rules() {
        return List.of(
                many(
                        "time/range",
                        "DIGITS ~: ~DIGITS2 " + JOIN + " DIGITS ~: ~DIGITS2 ZONE?",
                        "Open [[09:00|2024-05-15T09:00]]-[[17:30|2024-05-15T17:30]], between [[11:30|2024-05-15T11:30]] and [[1:30|2024-05-15T13:30]].",
                        "They won 3:16-2:75."),
                many(
                        RANGE,
                        CLOCK + " " + JOIN + " " + CLOCK + " AMPM ZONE?",
                        "Open [[9|2024-05-15T09:00]]-[[11 a.m.|2024-05-15T11:00]] or from [[11|2024-05-15T11:00]] to [[2 p.m.|2024-05-15T14:00]]",
                        "Open [[3:30|2024-05-15T15:30]]-[[6:00 pm|2024-05-15T18:00]], between [[5|2024-05-15T17:00]] and [[6 pm|2024-05-15T18:00]].",
                        "They won 3-13 am Main. It has 3 and [[6 pm|2024-05-15T18:00]] shows."),
                many(
                        "time/range-of-half",
                        CLOCK + " AMPM ( DASH | to | until | till ) " + CLOCK,
                        "Open from [[1 p.m.|2024-05-15T13:00]] to [[4|2024-05-15T16:00]], [[11 am|2024-05-15T11:00]]-[[3|2024-05-15T15:00]].",
                        "He gave it at [[1 p.m.|2024-05-15T13:00]] to 4 people."));
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return switch (rule) {
            case "time/range" -> clocks(rule, m);
            case RANGE -> half(rule, m);
            case "time/range-of-half" -> openEnd(rule, m);
            default -> List.of();
        };
    }

    private static List<Piece> clocks(String rule, Match m) {
        int first = m.number("DIGITS", 1);
        int second = m.number("DIGITS", 2);
        int turned = second < first && first <= 12 && second + 12 > first ? second + 12 : second;
        return m.has("and") && !m.isAfter("between") || TimeRules.isTail(m)
                ? List.of()
                : pieces(rule, m, first, turned);
    }

    private static List<Piece> half(String rule, Match m) {
        int first = m.number("DIGITS", 1);
        int second = m.number("DIGITS", 2);
        boolean joined =
                m.from() > 0 && m.tokens().touches(m.from() - 1) && !m.tokens().is(m.from() - 1, '(');
        boolean listed = m.has("and") && !m.isAfter("between");
        if (first < 1 || first > 12 || second < 1 || second > 12 || joined || listed) {
            return List.of();
        }
        boolean afternoon = m.value("AMPM").equals("pm");
        // 11 to 2 p.m. begins before noon, 9 to 11 a.m. does not.
        boolean turns = first % 12 * 60 + minute(m, 1) > second % 12 * 60 + minute(m, 2);
        return pieces(rule, m, first % 12 + (afternoon != turns ? 12 : 0), second % 12 + (afternoon ? 12 : 0));
    }

    private static List<Piece> openEnd(String rule, Match m) {
        int first = m.number("DIGITS", 1);
        int second = m.number("DIGITS", 2);
        boolean introduced = m.isAfter("from") || m.has("DASH") || m.has("until") || m.has("till");
        boolean free = SpokenTimeRules.ends(m.tokens(), m.to()) || FOLLOWS.classes(m.tokens(), m.to()) != 0;
        if (first < 1 || first > 12 || second < 1 || second > 12 || !introduced || !free) {
            return List.of();
        }
        boolean afternoon = m.value("AMPM").equals("pm");
        boolean turns = first % 12 * 60 + minute(m, 1) >= second % 12 * 60 + minute(m, 2);
        return pieces(rule, m, first % 12 + (afternoon ? 12 : 0), second % 12 + (afternoon != turns ? 12 : 0));
    }

    /** The minute behind an hour; 0 when none is named. */
    private static int minute(Match m, int nth) {
        int at = m.end("DIGITS", nth);
        boolean named = m.tokens().touches(at - 1)
                && (m.tokens().is(at, ':') || m.tokens().is(at, '.'));
        return named && at < m.to() ? Math.max(0, m.tokens().number(at + 1)) : 0;
    }

    private static List<Piece> pieces(String rule, Match m, int first, int second) {
        int one = minute(m, 1);
        int other = minute(m, 2);
        boolean possible = first >= 0 && second >= 0 && first < 24 && second <= 24 && one < 60 && other < 60;
        int middle = joint(m);
        return possible
                ? List.of(
                        new Piece(m.from(), middle, rule, time(m, first, one), false),
                        new Piece(m.start("DIGITS", 2), m.to(), rule, time(m, second, other), false))
                : List.of();
    }

    /** The token at which the first time ends. */
    private static int joint(Match m) {
        int second = m.start("DIGITS", 2);
        return second - 1;
    }

    private static Expression time(Match m, int hour, int minute) {
        return new TimeOf(new Hand(hour, minute, -1, m.value("ZONE")), null);
    }
}
