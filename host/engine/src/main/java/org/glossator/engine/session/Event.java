package org.glossator.engine.session;

/** What a line of a session's journal tells. */
sealed interface Event {

    /**
     * Documents were opened or annotated.
     *
     * @param file that holds them, in the session's folder
     * @param sha256 of its bytes
     * @param whole whether it holds all that are open, so that no earlier file counts any more
     * @param command that was typed
     */
    record Documents(String file, String sha256, boolean whole, String command) implements Event {}

    record Closed(String document) implements Event {}

    record InHand(String document) implements Event {}

    record Decided(DecisionStep step) implements Event {}

    record Undone(int steps) implements Event {}

    record Redone(int steps) implements Event {}
}
