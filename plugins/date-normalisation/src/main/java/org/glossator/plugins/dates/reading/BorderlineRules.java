package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Clock.Part;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.meaning.Vague;
import org.glossator.plugins.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** Words that WikiWars marks, and so we in stories, and the guideline does not. Their examples are read as stories. */
final class BorderlineRules extends Family {

    static final String PREFIX = "borderline/";
    static final String SEASON = PREFIX + "season";

    private static final int INTRODUCES = 1;
    private static final int FUNCTION = 2;

    private static final Lexicon WORDS = Lexicon.of(
            INTRODUCES,
            "by at in during around about from until till since throughout after before of over",
            FUNCTION,
            "and or but was were is are had has have did would could in on at to of for with by from as an a the that this which who it "
                    + "he she they looks looked");

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "borderline/former",
                        "former",
                        "A [[former|PAST_REF]] head, a [[former|PAST_REF]] U.S. consul; of the two the former was right."),
                rule("borderline/future", "future", "A [[future|FUTURE_REF]] head."),
                rule(
                        "borderline/this-time",
                        "this ( time|times )",
                        "By [[this time|PRESENT_REF]] he was gone; this time he stayed away, for this period."),
                rule(
                        "borderline/the-time",
                        "the time",
                        "At [[the time|PRESENT_REF]], he was at home; at the time of the flood he was not."),
                rule(
                        "borderline/to-date",
                        "date",
                        "The best to [[date|PRESENT_REF]]. To date a coin is hard; a date was set."),
                rule(
                        "borderline/modern-day",
                        "modern -? day",
                        "Near [[modern-day|PRESENT_REF]] Bonn; the modern house."),
                rule(
                        "borderline/age",
                        "NUMBER years ( old | of age )",
                        "He was [[52 years old|P52Y]], one of 52 old men."),
                rule("borderline/daytime", "daytime", "They never moved in [[daytime|XXXX-XX-XXTDT]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "borderline/former" -> isAdjective(m) ? Vague.PAST : null;
            case "borderline/future" -> isAdjective(m) ? Vague.FUTURE : null;
            case "borderline/this-time" -> isIntroduced(m) ? Vague.PRESENT : null;
            case "borderline/the-time" -> theTime(m);
            case "borderline/to-date" -> m.isAfter("to") && isPerfect(m) ? Vague.PRESENT : null;
            case "borderline/modern-day" -> Vague.PRESENT;
            case "borderline/age" -> Amount.of(Unit.YEAR, m.value("NUMBER"), Pointer.UNSTATED);
            case "borderline/daytime" -> new TimeOf(Part.DAYTIME, new Vague("XXXX-XX-XX"));
            default -> null;
        };
    }

    /** {@code at the time}, with nothing behind it that says which. */
    private static @Nullable Expression theTime(Match m) {
        boolean ends = !m.tokens().isWord(m.to()) || m.isBefore("was") || m.isBefore("were") || m.isBefore("and");
        return m.isAfter("at") && ends ? Vague.PRESENT : null;
    }

    /** {@code to date}, not {@code to date a coin}. */
    private static boolean isPerfect(Match m) {
        return !m.tokens().isWord(m.to()) || m.isBefore("have") || m.isBefore("has") || m.isBefore("had");
    }

    private static boolean isAdjective(Match m) {
        return Character.isLetter(m.tokens().first(m.to())) && (WORDS.classes(m.tokens(), m.to()) & FUNCTION) == 0;
    }

    private static boolean isIntroduced(Match m) {
        return (WORDS.classes(m.tokens(), m.from() - 1) & INTRODUCES) != 0;
    }
}
