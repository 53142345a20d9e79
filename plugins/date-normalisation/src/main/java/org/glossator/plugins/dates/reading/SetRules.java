package org.glossator.plugins.dates.reading;

import java.util.List;
import java.util.Locale;
import org.glossator.plugins.dates.calendar.SeasonName;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Clock;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Repeated;
import org.jspecify.annotations.Nullable;

/** What comes back. */
final class SetRules extends Family {

    private static final String EACH = "( every | each )";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("set/every-unit", EACH + " ( single )? UNIT", "He runs [[every day|P1D]]."),
                rule("set/every-few", EACH + " NUMBER ( UNITS | UNIT )", "He runs [[every two days|P2D]]."),
                rule(
                        "set/every-other",
                        "every other UNIT",
                        "He runs [[every other day|P2D]].",
                        "He likes every other runner."),
                rule(
                        "set/every-nth",
                        "every ORD UNIT",
                        "He runs [[every second day|P2D]] and rests [[every third week|P3W]].",
                        "Every third runner rests."),
                rule(
                        "set/every-vague",
                        "every ( few | several | couple of? ) UNITS",
                        "He runs [[every few days|PXD]].",
                        "Every few runners rest."),
                rule(
                        "set/every-other-weekday",
                        "( every other | every ORD ) WEEKDAY DAYPART?",
                        "He runs [[every other Tuesday|XXXX-WXX-2]] and [[every second Friday|XXXX-WXX-5]].",
                        "He likes every other runner."),
                rule(
                        "set/nth-of-each",
                        "the? ( ORD | last ) ( WEEKDAY | day ) ( of | in ) ( each | every ) ( month | quarter | year )",
                        "They meet on [[the first Monday of every month|P1M]].",
                        "It was the last of every kind."),
                rule(
                        "set/every-weekday",
                        EACH + " WEEKDAY ( DAYPART )?",
                        "He runs [[every Friday|XXXX-WXX-5]] and [[each Monday morning|XXXX-WXX-1TMO]]."),
                rule("set/weekdays", "( on )? WEEKDAYS", "He runs on [[Sundays|XXXX-WXX-7]]."),
                rule("set/weekends", "weekends", "He runs at [[weekends|XXXX-WXX-WE]]."),
                rule(
                        "set/working-days",
                        "( every weekday | each weekday | weekdays )",
                        "He runs [[every weekday|XXXX-WXX-WD]], never on [[weekdays|XXXX-WXX-WD]]. A weekday train."),
                rule("set/weekday-parts", "WEEKDAY DAYPARTS", "He runs on [[Monday mornings|XXXX-WXX-1TMO]]."),
                rule("set/every-month", EACH + " MONTH", "He runs [[every July|XXXX-07]]."),
                rule("set/every-season", EACH + " SEASON", "He runs [[every summer|XXXX-SU]]."),
                rule("set/every-part", EACH + " DAYPART", "He runs [[every morning|XXXX-XX-XXTMO]]."),
                rule(
                        "set/frequency",
                        "FREQUENCY",
                        "It is published [[daily|P1D]].",
                        "The Daily Mail and the Weekly Standard; the daily Vorwerk; a quarterly dividend."),
                rule("set/rate", "( per | a|an ) UNIT", "It burns two tons [[per day|P1D]]."),
                rule(
                        "set/times",
                        "( once | twice | NUMBER times ) ( a | an | per | every | each ) UNIT",
                        "It is cleaned [[twice a week|P1W]] and checked [[three times an hour|PT1H]].",
                        "It was cleaned twice, three times a charm."),
                rule(
                        "set/once-every",
                        "( once | twice | NUMBER times ) every NUMBER UNITS",
                        "It is cleaned [[once every three months|P3M]].",
                        "It was cleaned once."),
                rule(
                        "set/day-parts",
                        "( the | most )? DAYPARTS",
                        "He runs in [[the mornings|XXXX-XX-XXTMO]] and [[most evenings|XXXX-XX-XXTEV]].",
                        "The mornings were cold; he likes evenings."),
                rule(
                        "set/divided",
                        "( semi | half | bi ) ~- ~FREQUENCY",
                        "It pays [[semi-annually|P6M]] and is cleaned [[bi-monthly|P2M]].",
                        "A semi-final; half-timbered houses."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "set/every-unit" -> m.unit("UNIT") == Unit.SECOND && m.has("each") ? null : every(m.unit("UNIT"), "1");
            case "set/every-few" -> every(m.has("UNITS") ? m.unit("UNITS") : m.unit("UNIT"), m.value("NUMBER"));
            case "set/every-other" -> every(m.unit("UNIT"), "2");
            case "set/every-nth" -> every(m.unit("UNIT"), m.value("ORD"));
            case "set/every-vague" -> every(m.unit("UNITS"), m.has("couple") ? "2" : "X");
            case "set/every-other-weekday" -> weekday(m, "WEEKDAY", "DAYPART");
            case "set/nth-of-each" ->
                every(m.has("month") ? Unit.MONTH : m.has("quarter") ? Unit.QUARTER : Unit.YEAR, "1");
            case "set/every-weekday" -> weekday(m, "WEEKDAY", "DAYPART");
            case "set/weekdays" ->
                m.has("on") || Surroundings.isEvent(m.tokens(), m.from() - 1)
                        ? null
                        : weekday(m, "WEEKDAYS", "DAYPART");
            case "set/weekends" -> new Repeated("XXXX-WXX-WE");
            case "set/working-days" -> new Repeated("XXXX-WXX-WD");
            case "set/weekday-parts" -> weekday(m, "WEEKDAY", "DAYPARTS");
            case "set/every-month" -> new Repeated("XXXX-" + (m.number("MONTH") < 10 ? "0" : "") + m.number("MONTH"));
            case "set/every-season" ->
                new Repeated("XXXX-" + SeasonName.valueOf(m.value("SEASON")).letters());
            case "set/every-part" ->
                new Repeated(
                        "XXXX-XX-XX" + Clock.Part.valueOf(m.value("DAYPART")).timex3());
            case "set/frequency" -> frequency(m);
            case "set/rate" -> rate(m);
            case "set/times" -> every(m.unit("UNIT"), "1");
            case "set/once-every" -> every(m.unit("UNITS"), m.value("NUMBER", m.has("NUMBER", 2) ? 2 : 1));
            case "set/day-parts" ->
                m.isAfter("in") == m.has("the") && (m.has("the") || m.has("most") || m.isAfter("on"))
                        ? new Repeated("XXXX-XX-XX"
                                + Clock.Part.valueOf(m.value("DAYPARTS")).timex3())
                        : null;
            case "set/divided" -> divided(m);
            default -> null;
        };
    }

    private static Expression every(Unit unit, String number) {
        return new Repeated(Amount.value(unit, number));
    }

    private static Expression weekday(Match m, String name, String part) {
        String time = m.has(part)
                ? Clock.Part.valueOf(m.value(part).toUpperCase(Locale.ROOT)).timex3()
                : "";
        return new Repeated("XXXX-WXX-" + m.value(name) + time);
    }

    /** Capitalised in the middle of a sentence it is a name. */
    private static @Nullable Expression frequency(Match m) {
        boolean adjective = m.value("FREQUENCY").equals("P3M") && m.tokens().isWord(m.to());
        boolean paper = m.tokens().isWord(m.to())
                && m.tokens().isCapitalised(m.to())
                && !m.tokens().is(m.to(), "i");
        return m.tokens().isCapitalised(m.from()) || adjective || paper ? null : new Repeated(m.value("FREQUENCY"));
    }

    private static @Nullable Expression divided(Match m) {
        boolean doubled = m.has("bi");
        return switch (m.value("FREQUENCY")) {
            case "P1Y" -> every(doubled ? Unit.YEAR : Unit.MONTH, doubled ? "2" : "6");
            case "P1M" -> doubled ? every(Unit.MONTH, "2") : null;
            case "P1W" -> doubled ? every(Unit.WEEK, "2") : null;
            default -> null;
        };
    }

    private static @Nullable Expression rate(Match m) {
        boolean per = m.has("per");
        Unit unit = m.unit("UNIT");
        return per && unit != Unit.QUARTER ? every(unit, "1") : null;
    }
}
