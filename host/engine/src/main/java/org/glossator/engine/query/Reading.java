package org.glossator.engine.query;

import java.util.List;
import java.util.Set;

/**
 * What a finding has under a name.
 *
 * @param kind of which kind the values are
 * @param values none where it is absent, several where it is a list
 */
record Reading(Kind kind, List<Object> values) {

    private static final Set<Object> NOTHING = Set.of(false, 0);

    static Reading of(Kind kind, Object value) {
        return new Reading(kind, List.of(value));
    }

    static Reading absent(Kind kind) {
        return new Reading(kind, List.of());
    }

    /** Whether a name that stands alone holds: it is there, and neither no nor none. */
    boolean isSo() {
        return !values.isEmpty() && !NOTHING.contains(values.get(0));
    }
}
