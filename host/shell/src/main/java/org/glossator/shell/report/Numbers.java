package org.glossator.shell.report;

import org.glossator.engine.layer.StoredLayer;

/** What number a person calls a finding by, as 3 in {@code q3}. */
@FunctionalInterface
public interface Numbers {

    /** As findings stand in their layer, from 1. */
    Numbers AS_THEY_STAND = (layer, place) -> place + 1;

    /** @param place of the finding in the layer, from 0 */
    int of(StoredLayer layer, int place);
}
