package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Vague;
import org.jspecify.annotations.Nullable;

/** Words that WikiWars marks and the guideline does not. */
final class BorderlineRules extends Family {

    @Override
    List<Rule> rules() {
        return List.of(
                rule("borderline/former", "former", "The [[former|PAST_REF]] head."),
                rule("borderline/future", "future", "A [[future|FUTURE_REF]] head."),
                rule("borderline/that-time", "that|this|the time", "He was at [[that time|PAST_REF]] at home."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "borderline/former" -> Vague.PAST;
            case "borderline/future" -> Vague.FUTURE;
            case "borderline/that-time" ->
                m.tokens().is(m.from(), "this") ? Vague.PRESENT : m.tokens().is(m.from() - 1, "at") ? Vague.PAST : null;
            default -> null;
        };
    }
}
