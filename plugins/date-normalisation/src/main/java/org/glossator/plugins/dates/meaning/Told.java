package org.glossator.plugins.dates.meaning;

/** How a story names a date. */
public enum Told {
    /** As that of what it tells: {@code On 3 May the siege began}. */
    AS_SCENE(0),
    /** As a year that what follows may lie in: {@code The two armies met in 1781 at the river}. */
    AS_FRAME(1),
    /** In passing: {@code the 1772 treaty}, {@code since March}. */
    IN_PASSING(4);

    private final double doubt;

    Told(double doubt) {
        this.doubt = doubt;
    }

    /** What it costs to go on from it; by reasoning, in the measure of {@link Scene}. */
    double doubt() {
        return doubt;
    }
}
