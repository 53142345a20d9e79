package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Vague;

/** Words that WikiWars marks and the guideline does not. */
final class BorderlineRules {

    private BorderlineRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("borderline/former", "former", m -> Vague.PAST, "The [[former|PAST_REF]] head."),
                Rule.of("borderline/future", "future", m -> Vague.FUTURE, "A [[future|FUTURE_REF]] head."),
                Rule.of(
                        "borderline/that-time",
                        "that|this|the time",
                        m -> m.tokens().is(m.from(), "this")
                                ? Vague.PRESENT
                                : m.tokens().is(m.from() - 1, "at") ? Vague.PAST : null,
                        "He was at [[that time|PAST_REF]] at home."));
    }
}
