package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.SeasonName;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.HourShift;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Recurring.SeasonOf;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Shift.Origin;
import org.glossator.plugins.dates.meaning.SpokenOf;
import org.glossator.plugins.dates.meaning.Vague;
import org.jspecify.annotations.Nullable;

/** Dates that take up what was spoken of before: {@code that day}, {@code two years later}, {@code the quarter}. */
final class AnaphoricRules extends Family {

    private static final String BEFORE = "previous|preceding|prior";
    private static final String AFTER = "following|ensuing|subsequent";
    private static final String UNIT_BEFORE = "before|after|earlier|later|following|previous";
    private static final String UNITS = "day|week|month|year|weekend|decade|century|quarter";

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "anaphoric/next-day",
                        "the next day",
                        "On [[May 3|2024-05-03]] he left. [[The next day|2024-05-04]] he came back."),
                rule(
                        "anaphoric/spoken-of",
                        "( that | the same | that same | that very ) " + UNITS,
                        "It fell in [[1987|1987]]; [[that year|1987]] he left."),
                rule(
                        "anaphoric/season-spoken-of",
                        "( that | the same | that same | that very ) SEASON",
                        "It fell in [[1987|1987]]; [[that summer|1987-SU]] he left, that fall of his."),
                rule(
                        "anaphoric/before-spoken-of",
                        "the " + BEFORE + "|" + AFTER + " " + UNITS,
                        "It fell in [[1987|1987]]; [[the following year|1988]] he left."),
                rule(
                        "anaphoric/unit-before",
                        "the day|week|month|year " + UNIT_BEFORE,
                        "It fell in [[1987|1987]]; he left [[the year before|1986]]."),
                rule(
                        "anaphoric/then",
                        "then",
                        "It opens on [[May 20|2024-05-20]]; until [[then|2024-05-20]] it is closed.",
                        "Since [[1987|1987]] it is closed; then he left; since then it rained."),
                rule(
                        "anaphoric/later",
                        "( NUMBER | a | an | one | some NUMBER ) ( UNIT | UNITS ) ( or so | or two | and a half )? ( later | earlier | before | afterwards | afterward | previously | hence | beforehand )",
                        "He left on [[May 3|2024-05-03]]; [[two days later|2024-05-05]] he came back.",
                        "He left in [[1987|1987]] and [[two years earlier|1985]] too.",
                        "He left in [[May 1987|1987-05]] and came back [[a year and a half later|1988-11]].",
                        "He came [[two days|P2D]] later than planned.",
                        "It began at [[11:50 p.m.|2024-05-15T23:50]]; [[twenty minutes later|2024-05-16T00:10]] it was over.",
                        "[[Twenty minutes later|FUTURE_REF]] it was over.",
                        "He left on [[May 3|2024-05-03]] and [[a day or so later|2024-05-04]] wrote home."),
                rule(
                        "anaphoric/vague-later",
                        "( VAGUE | a few | a couple of? )? UNITS ( later | earlier | afterwards )",
                        "He came back [[several years later|FUTURE_REF]]."),
                rule(
                        "anaphoric/the-day",
                        "the day",
                        "Shares ended [[the day|2024-05-15]] lower, the day of the storm."),
                many(
                        "anaphoric/the-unit",
                        "( the | its ) ( fiscal | full | entire | whole )? year|month|week",
                        "It lost money for [[the entire year|2024]]; it took [[the entire year|P1Y]].",
                        "He told of the year-old boy.",
                        "Sales for [[the year|2024]] rose; the year was good.",
                        "It lost money in [[the fourth quarter of 2021|2021-Q4]], and for [[the full year|2021]] too.",
                        "Sales for [[the year|P1Y]] ended [[March 31|2024-03-31]] rose."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "anaphoric/next-day" -> new Shift(Origin.MENTION, Unit.DAY, 1);
            case "anaphoric/spoken-of" -> spokenOf(m);
            case "anaphoric/before-spoken-of" -> beside(m);
            case "anaphoric/unit-before" -> unitBefore(m);
            case "anaphoric/season-spoken-of" -> season(m);
            case "anaphoric/then" -> m.isAfter("until") ? new SpokenOf() : null;
            case "anaphoric/later" -> later(m);
            case "anaphoric/vague-later" -> m.has("later") || m.has("afterwards") ? Vague.FUTURE : Vague.PAST;
            case "anaphoric/the-day" ->
                Surroundings.isDayOfScene(m.tokens(), m.from(), m.to()) ? new Shift(Origin.MENTION, Unit.DAY, 0) : null;
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        return switch (rule) {
            case "anaphoric/the-unit" -> the(rule, m);
            default -> List.of();
        };
    }

    private static Expression spokenOf(Match m) {
        return new Shift(Origin.MENTION, m.unit(UNITS), 0);
    }

    private static @Nullable Expression season(Match m) {
        return m.isBefore("of") || m.isBefore("from")
                ? null
                : new In(new SeasonOf(SeasonName.valueOf(m.value("SEASON"))), new Shift(Origin.MENTION, Unit.YEAR, 0));
    }

    private static Expression beside(Match m) {
        boolean before = m.isOneOf(BEFORE + "|" + AFTER, "previous", "preceding", "prior");
        return new Shift(Origin.MENTION, m.unit(UNITS), before ? -1 : 1);
    }

    /** {@code the year before}, but not {@code the year before he came}. */
    private static @Nullable Expression unitBefore(Match m) {
        boolean past = m.isOneOf(UNIT_BEFORE, "before", "earlier", "previous");
        boolean preposition = m.isOneOf(UNIT_BEFORE, "before", "after", "following");
        boolean goesOn = m.tokens().isWord(m.to()) && !m.isBefore("and") && !m.isBefore("in");
        return preposition && goesOn ? null : new Shift(Origin.MENTION, m.unit("day|week|month|year"), past ? -1 : 1);
    }

    private static @Nullable Expression later(Match m) {
        Unit unit = m.unit();
        boolean past = m.has("earlier") || m.has("before") || m.has("previously") || m.has("beforehand");
        boolean preposition =
                m.has("before") && (m.tokens().isWord(m.to()) || m.tokens().isNumber(m.to()));
        int count = AgoRules.count(m);
        boolean unread = (count < 0 || m.has("half")) && AgoRules.halfYears(m, unit) == 0;
        if (preposition || unread || m.isBefore("than")) {
            return null;
        }
        if (unit.isShorterThanDay()) {
            return new HourShift(unit, past ? -count : count);
        }
        if (unit == Unit.DECADE && count == 1) {
            return new Shift(Origin.MENTION, Unit.YEAR, past ? -10 : 10);
        }
        int months = AgoRules.halfYears(m, unit);
        if (months > 0) {
            return new Shift(Origin.MENTION, Unit.MONTH, past ? -months : months);
        }
        boolean inherits = past && unit == Unit.YEAR && count == 1 && m.has("earlier");
        return new Shift(inherits ? Origin.PERIOD : Origin.MENTION, unit, past ? -count : count);
    }

    /** Strong behind {@code for}, {@code in} or {@code during}; the length of it where its end is told. */
    private static List<Piece> the(String rule, Match m) {
        if (m.isBefore("-")) {
            return List.of();
        }
        Unit unit = m.unit("year|month|week");
        boolean all = m.has("entire") || m.has("whole");
        if (all && !m.isAfter("for")) {
            return List.of();
        }
        boolean ended = m.isBefore("ended") || m.isBefore("ending");
        boolean strong = ended
                || m.has("full")
                || m.has("fiscal")
                || Surroundings.isScene(m.tokens(), m.from() - 1, m.to(), unit);
        Expression expression =
                ended ? Amount.of(unit, 1) : new Shift(unit == Unit.YEAR ? Origin.WHOLE : Origin.SCENE, unit, 0);
        return List.of(new Piece(m.from(), m.to(), rule, expression, !strong));
    }
}
