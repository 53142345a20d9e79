package org.glossator.plugins.dates.reading;

import org.glossator.plugins.dates.meaning.Expression;

/**
 * A time expression found.
 *
 * @param from its first token
 * @param to the token after its last
 * @param rule the id of the rule that found it
 * @param expression what it says
 * @param weak whether it counts only as a part of a larger expression
 */
public record Piece(int from, int to, String rule, Expression expression, boolean weak) {

    /** Whether it is a word that stories mark and the guideline does not. */
    public boolean isBorderline() {
        return rule.startsWith(BorderlineRules.PREFIX);
    }

    Piece with(int newFrom, int newTo, Expression other) {
        return new Piece(newFrom, newTo, rule, other, false);
    }

    /** From the beginning of this piece to the end of another, with what this one says. */
    public Piece to(Piece last) {
        return with(from, last.to, expression);
    }
}
