package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.dates.meaning.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A rule: a pattern over classes of words, what the words mean, and examples that run as tests. Of two rules that fit at a place the one
 * that takes more tokens wins, then the one that comes first.
 *
 * @param id {@code family/name}
 * @param pattern see {@link Pattern}
 * @param meaning makes the pieces; none when the rule does not hold after all
 * @param examples texts in which the expression stands as {@code [[words|value]]}, read on Wednesday, 15 May 2024; what is not marked must
 *     stay silent
 */
record Rule(String id, String pattern, Meaning meaning, List<String> examples) {

    /** What a match means. */
    @FunctionalInterface
    interface Meaning {
        List<Piece> of(String rule, Match match);
    }

    /** What a match means as a whole; null when the rule does not hold after all. */
    @FunctionalInterface
    interface Whole {
        @Nullable
        Expression of(Match match);
    }

    /** A rule whose match is one expression. */
    static Rule of(String id, String pattern, Whole whole, String... examples) {
        return new Rule(id, pattern, (rule, match) -> piece(rule, match, whole, false), List.of(examples));
    }

    /** A rule whose match counts only as a part of a larger expression. */
    static Rule weak(String id, String pattern, Whole whole, String... examples) {
        return new Rule(id, pattern, (rule, match) -> piece(rule, match, whole, true), List.of(examples));
    }

    /** A rule whose match holds several expressions. */
    static Rule many(String id, String pattern, Meaning meaning, String... examples) {
        return new Rule(id, pattern, meaning, List.of(examples));
    }

    private static List<Piece> piece(String rule, Match match, Whole whole, boolean weak) {
        Expression expression = whole.of(match);
        List<Piece> pieces = new ArrayList<>();
        if (expression != null) {
            pieces.add(new Piece(match.from(), match.to(), rule, expression, weak));
        }
        return pieces;
    }
}
