package org.glossator.benchmarks;

/** How many of a generated text's sentences name a time. */
public enum Density {
    /** None: what it costs to look. */
    NONE(0),
    /** About one expression in 290 characters, as in newswire. */
    NEWS(30),
    /** Nothing but expressions. */
    ALL(100);

    private final int percent;

    Density(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }
}
