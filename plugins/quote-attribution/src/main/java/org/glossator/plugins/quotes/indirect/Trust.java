package org.glossator.plugins.quotes.indirect;

import java.util.Map;
import org.glossator.plugins.quotes.model.Numbers;

/**
 * How often each pattern was right on stories of our own, where somebody's first estimate counts as ten reports more. A pattern that they
 * do not show keeps the estimate.
 */
public final class Trust {

    /** Nothing is surer, for errors in the stories were read to mend the patterns. */
    private static final double MOST = 0.9;

    private static final Map<String, Double> LEARNED = Numbers.read(Trust.class, "trust.txt");

    private Trust() {}

    /** How likely the report is right, from 0 to 1. */
    public static double in(Report report) {
        return Math.min(MOST, LEARNED.getOrDefault(report.rule(), report.confidence()));
    }
}
