package org.glossator.plugins.dates.reading;

import java.util.List;

/**
 * A rule that began to fit, or fitted the words and not what stands beside them.
 *
 * @param from the first token
 * @param to the token after the last that fitted
 * @param rule the id of the rule
 * @param needs the names of the steps of which one would have to follow; empty when all the words fitted
 */
record NearMiss(int from, int to, String rule, List<String> needs) {
    NearMiss {
        needs = List.copyOf(needs);
    }
}
