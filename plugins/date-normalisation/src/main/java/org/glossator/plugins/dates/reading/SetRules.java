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
final class SetRules {

    private static final String EACH = "( every | each )";

    private SetRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "set/every-unit",
                        EACH + " ( single )? UNIT",
                        m -> m.unit("UNIT") == Unit.SECOND && m.has("each") ? null : every(m.unit("UNIT"), "1"),
                        "He runs [[every day|P1D]]."),
                Rule.of(
                        "set/every-few",
                        EACH + " NUMBER ( UNITS | UNIT )",
                        m -> every(m.has("UNITS") ? m.unit("UNITS") : m.unit("UNIT"), m.value("NUMBER")),
                        "He runs [[every two days|P2D]]."),
                Rule.of(
                        "set/every-other",
                        "( every other | every second ) UNIT",
                        m -> every(m.unit("UNIT"), "2"),
                        "He runs [[every other day|P2D]]."),
                Rule.of(
                        "set/every-weekday",
                        EACH + " WEEKDAY ( DAYPART )?",
                        m -> weekday(m, "WEEKDAY", "DAYPART"),
                        "He runs [[every Friday|XXXX-WXX-5]] and [[each Monday morning|XXXX-WXX-1TMO]]."),
                Rule.of(
                        "set/weekdays",
                        "( on )? WEEKDAYS",
                        m -> m.has("on") ? null : weekday(m, "WEEKDAYS", "DAYPART"),
                        "He runs on [[Sundays|XXXX-WXX-7]]."),
                Rule.of(
                        "set/weekends",
                        "weekends",
                        m -> new Repeated("XXXX-WXX-WE"),
                        "He runs at [[weekends|XXXX-WXX-WE]]."),
                Rule.of(
                        "set/working-days",
                        "( every weekday | each weekday | weekdays )",
                        m -> new Repeated("XXXX-WXX-WD"),
                        "He runs [[every weekday|XXXX-WXX-WD]], never on [[weekdays|XXXX-WXX-WD]]. A weekday train."),
                Rule.of(
                        "set/weekday-parts",
                        "WEEKDAY DAYPARTS",
                        m -> weekday(m, "WEEKDAY", "DAYPARTS"),
                        "He runs on [[Monday mornings|XXXX-WXX-1TMO]]."),
                Rule.of(
                        "set/every-month",
                        EACH + " MONTH",
                        m -> new Repeated("XXXX-" + (m.number("MONTH") < 10 ? "0" : "") + m.number("MONTH")),
                        "He runs [[every July|XXXX-07]]."),
                Rule.of(
                        "set/every-season",
                        EACH + " SEASON",
                        m -> new Repeated(
                                "XXXX-" + SeasonName.valueOf(m.value("SEASON")).letters()),
                        "He runs [[every summer|XXXX-SU]]."),
                Rule.of(
                        "set/every-part",
                        EACH + " DAYPART",
                        m -> new Repeated("XXXX-XX-XX"
                                + Clock.Part.valueOf(m.value("DAYPART")).timex3()),
                        "He runs [[every morning|XXXX-XX-XXTMO]]."),
                Rule.of(
                        "set/frequency",
                        "FREQUENCY",
                        SetRules::frequency,
                        "It is published [[daily|P1D]].",
                        "The Daily Mail and the Weekly Standard; a quarterly dividend."),
                Rule.of("set/rate", "( per | a|an ) UNIT", SetRules::rate, "It burns two tons [[per day|P1D]]."),
                Rule.of(
                        "set/times",
                        "( once | twice | NUMBER times ) ( a | per | every | each ) UNIT",
                        m -> every(m.unit("UNIT"), "1"),
                        "It is cleaned [[twice a week|P1W]]."));
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
        return m.tokens().isCapitalised(m.from()) || adjective ? null : new Repeated(m.value("FREQUENCY"));
    }

    private static @Nullable Expression rate(Match m) {
        boolean per = m.has("per");
        Unit unit = m.unit("UNIT");
        return per && unit != Unit.QUARTER ? every(unit, "1") : null;
    }
}
