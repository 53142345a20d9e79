package org.glossator.plugins.duplicates.index;

import java.util.Map;

/**
 * How an index is made.
 *
 * @param keys how its keys are: a number that is raised when the same text gets others
 * @param linking what decides whether two documents are one family, by name
 */
public record Making(int keys, Map<String, String> linking) {

    public Making {
        linking = Map.copyOf(linking);
    }
}
