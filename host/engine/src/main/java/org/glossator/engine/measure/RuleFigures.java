package org.glossator.engine.measure;

/**
 * How good the findings of one rule are.
 *
 * @param rule its id; empty where the findings have none
 * @param findings how many it made in documents that gold has
 * @param counted how many of them are right or wrong: one that touches borderline words alone is neither
 * @param strict how many cover exactly what gold covers
 * @param relaxed how many are paired with a finding of gold
 * @param right how many of these say the same as gold: the speaker of a quote, the value of a date, all components elsewhere
 */
public record RuleFigures(String rule, long findings, long counted, long strict, long relaxed, long right) {

    /** What of a finding is as in gold. */
    public enum Kind {
        STRICT,
        RELAXED,
        RIGHT
    }

    /** How many findings are as in gold in this. */
    public long hits(Kind kind) {
        return switch (kind) {
            case STRICT -> strict;
            case RELAXED -> relaxed;
            case RIGHT -> right;
        };
    }

    RuleFigures plus(boolean isCounted, boolean isStrict, boolean isRelaxed, boolean isRight) {
        return new RuleFigures(
                rule,
                findings + 1,
                counted + (isCounted ? 1 : 0),
                strict + (isStrict ? 1 : 0),
                relaxed + (isRelaxed ? 1 : 0),
                right + (isRight ? 1 : 0));
    }
}
