package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Expression;
import org.jspecify.annotations.Nullable;

/** Days of history that have a name of their own. */
final class NamedDayRules extends Family {

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "named/black-day",
                        "black monday|tuesday|wednesday|thursday",
                        "Shares fell on [[Black Monday|1987-10-19]] and on [[Black Tuesday|1929-10-29]].",
                        "They met on [[Monday|2024-05-13]] in Black Street; a black [[Tuesday|2024-05-14]]."),
                many(
                        "named/september-11",
                        "MONTH DAY attack|attacks|terror|terrorist|terrorists|hijackers|hijackings|commission|memorial",
                        "The law came after the [[Sept. 11|2001-09-11]] terrorist attacks.",
                        "He came on [[Sept. 11|2023-09-11]]."),
                rule("named/d-day", "d ~- ~day", "They landed on [[D-Day|1944-06-06]].", "The d-day of the deal."),
                rule(
                        "named/victory-day",
                        "( ve|vj day | v ~- ~e|j day )",
                        "They danced on [[VE Day|1945-05-08]] and on [[V-J Day|1945-08-15]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        boolean capitals = m.tokens().isCapitalised(m.from()) && m.tokens().isCapitalised(m.to() - 1);
        if (!capitals) {
            return null;
        }
        return switch (rule) {
            case "named/black-day" -> black(m);
            case "named/d-day" -> Build.day(1944, 6, 6);
            case "named/victory-day" -> isOverJapan(m) ? Build.day(1945, 8, 15) : Build.day(1945, 5, 8);
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        Expression attacks = Build.day(2001, 9, 11);
        boolean theDay = m.number("MONTH") == 9 && m.number("DAY") == 11;
        return !theDay || attacks == null
                ? List.of()
                : List.of(new Piece(m.from(), m.end("DAY", 1), rule, attacks, false));
    }

    private static boolean isOverJapan(Match m) {
        int last = m.to() - 2;
        return m.tokens().is(last, "vj") || m.tokens().is(last, "j");
    }

    /** The crashes of 1987 and 1929, and the pound's fall of 1992. */
    private static @Nullable Expression black(Match m) {
        return switch (m.tokens().text(m.to() - 1)) {
            case "Monday" -> Build.day(1987, 10, 19);
            case "Tuesday" -> Build.day(1929, 10, 29);
            case "Wednesday" -> Build.day(1992, 9, 16);
            default -> Build.day(1929, 10, 24);
        };
    }
}
