package org.glossator.engine.session;

/** A decision with what it is known by in its session. */
record Keyed(long key, Decision decision) {

    Verdict verdict() {
        return decision.verdict();
    }

    /** Whether a person said the value, and no annotator. */
    boolean isHeld() {
        return verdict() == Verdict.FIXED || verdict() == Verdict.ADDED;
    }
}
