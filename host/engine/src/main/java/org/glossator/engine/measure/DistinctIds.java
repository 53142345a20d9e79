package org.glossator.engine.measure;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** That a file has one record of each document. A run fails the second document of an id, so such records may follow. For one thread. */
final class DistinctIds {

    private final Set<String> seen = new HashSet<>();

    /** @throws MeasureException when an earlier record has the id, and this one did not fail for it */
    void add(String place, JsonNode object) throws MeasureException {
        String id = RecordParser.id(object);
        if (!seen.add(id) && !object.path("status").asString("").equals("failed")) {
            throw RecordParser.refused(
                    place, "has the id [" + id + "] of an earlier record; expected each document once");
        }
    }
}
