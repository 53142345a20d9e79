package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Vague;

/** Times without bounds. */
final class ReferenceRules {

    private ReferenceRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "reference/now",
                        "( now | right now | currently | nowadays | these days | at present | the present | the present day | present - day | present day "
                                + "| the time of writing | this time | the moment | today 's world )",
                        m -> m.has("that")
                                        || onlyIn(m, "moment", "at")
                                        || onlyIn(m, "present", "the")
                                        || onlyIn(m, "time", "at")
                                ? null
                                : Vague.PRESENT,
                        "He is [[now|PRESENT_REF]] at home and [[currently|PRESENT_REF]] well.",
                        "He present ed it; the moment he came."),
                Rule.of(
                        "reference/current",
                        "current",
                        m -> m.tokens().isCapitalised(m.from())
                                        && m.from() > 0
                                        && m.tokens().isWord(m.from() - 1)
                                ? null
                                : Vague.PRESENT,
                        "The [[current|PRESENT_REF]] head."),
                Rule.of(
                        "reference/recent",
                        "( recently | more recently | most recently | recent | lately )",
                        m -> Vague.PAST,
                        "He [[recently|PAST_REF]] spoke of a [[recent|PAST_REF]] visit."),
                Rule.of(
                        "reference/recent-units",
                        "( in )? ( the )? ( recent | past | more recent ) ( UNITS and )? UNITS",
                        m -> m.has("in") || m.has("past") ? null : Vague.PAST,
                        "It grew in [[recent years|PAST_REF]]."),
                Rule.of(
                        "reference/coming-units",
                        "( the )? ( coming | upcoming ) ( UNITS and )? UNITS",
                        m -> Vague.FUTURE,
                        "It will grow in [[the coming weeks and months|FUTURE_REF]]."),
                Rule.of(
                        "reference/past",
                        "the ( recent | distant | not - too - distant )? past",
                        m -> m.tokens().isWord(m.to()) && !isLower(m) ? null : Vague.PAST,
                        "In [[the past|PAST_REF]] it was so."),
                Rule.of(
                        "reference/term",
                        "the near|short|medium|long term",
                        m -> Vague.FUTURE,
                        "It will pay in [[the long term|FUTURE_REF]]; a long-term plan."),
                Rule.of(
                        "reference/future",
                        "the ( near | foreseeable | immediate | distant | not - too - distant )? future",
                        m -> Vague.FUTURE,
                        "In [[the near future|FUTURE_REF]] it will be so."));
    }

    private static boolean isLower(Match m) {
        return Character.isLowerCase(m.tokens().first(m.to()));
    }

    /** Whether a match that ends with the word lacks the word that must stand before the match or its last word. */
    private static boolean onlyIn(Match m, String last, String introduction) {
        if (!m.tokens().is(m.to() - 1, last)) {
            return false;
        }
        return !m.tokens().is(m.from() - 1, introduction) && !m.tokens().is(m.to() - 2, introduction);
    }
}
