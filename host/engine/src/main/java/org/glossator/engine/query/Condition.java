package org.glossator.engine.query;

import org.glossator.engine.session.Finding;

/** What an expression asks of a finding. */
interface Condition {

    boolean holds(Finding finding);

    static Condition layer(String name) {
        return finding -> finding.layer().name().equals(name);
    }

    default Condition and(Condition other) {
        return finding -> holds(finding) && other.holds(finding);
    }

    default Condition or(Condition other) {
        return finding -> holds(finding) || other.holds(finding);
    }

    default Condition not() {
        return finding -> !holds(finding);
    }

    /** A name that stands alone: it is there, or it is so. */
    static Condition isSo(Field field) {
        return finding -> {
            Reading reading = field.of(finding);
            return reading != null && reading.isSo();
        };
    }
}
