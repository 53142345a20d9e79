package org.glossator.plugins.dates.reading;

import java.util.List;

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
}
