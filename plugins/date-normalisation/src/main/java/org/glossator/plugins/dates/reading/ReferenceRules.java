package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Vague;
import org.jspecify.annotations.Nullable;

/** Times without bounds. */
final class ReferenceRules extends Family {

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "reference/now",
                        "( now | right now | currently | nowadays | these days | at present | the present | the present day | present - day | present day "
                                + "| the time of writing | this time | the moment )",
                        "He is [[now|PRESENT_REF]] at home and [[currently|PRESENT_REF]] well.",
                        "He present ed it; the moment he came."),
                rule("reference/current", "current", "The [[current|PRESENT_REF]] head."),
                rule(
                        "reference/recent",
                        "( recently | more recently | most recently | recent | lately )",
                        "He [[recently|PAST_REF]] spoke of a [[recent|PAST_REF]] visit.",
                        "He was here as recently as [[May 3|2024-05-03]]."),
                rule(
                        "reference/recent-units",
                        "( in )? ( the )? ( recent | past | more recent ) ( UNITS and )? UNITS",
                        "It grew in [[recent years|PAST_REF]]."),
                rule(
                        "reference/coming-units",
                        "( the )? ( coming | upcoming | future ) ( UNITS and )? UNITS",
                        "It will grow in [[the coming weeks and months|FUTURE_REF]]."),
                rule(
                        "reference/past",
                        "the ( recent | distant | not - too - distant )? past",
                        "In [[the past|PAST_REF]] it was so."),
                rule(
                        "reference/term",
                        "the near|short|medium|long term",
                        "It will pay in [[the long term|FUTURE_REF]]; a long-term plan."),
                rule(
                        "reference/future",
                        "the ( near | foreseeable | immediate | distant | not - too - distant )? future",
                        "In [[the near future|FUTURE_REF]] it will be so."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "reference/now" ->
                m.has("that") || onlyIn(m, "moment", "at") || onlyIn(m, "present", "the") || onlyIn(m, "time", "at")
                        ? null
                        : Vague.PRESENT;
            case "reference/current" ->
                m.tokens().isCapitalised(m.from()) && m.from() > 0 && m.tokens().isWord(m.from() - 1)
                        ? null
                        : Vague.PRESENT;
            case "reference/recent" -> m.isAfter("as") && m.isBefore("as") ? null : Vague.PAST;
            case "reference/recent-units" -> m.has("in") || m.has("past") ? null : Vague.PAST;
            case "reference/coming-units", "reference/term", "reference/future" -> Vague.FUTURE;
            case "reference/past" -> m.tokens().isWord(m.to()) && !isLower(m) ? null : Vague.PAST;
            default -> null;
        };
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
