package org.glossator.engine.session;

/**
 * What came of decisions that were taken over.
 *
 * @param step what it changed; empty where everything had been decided so before, which is no step
 * @param same how many had been decided so before
 * @param repeated how many say what another one of them says too
 * @param conflicts how many are in conflict with what is found here
 * @param waiting how many are about documents that are not open, or layers that they do not have
 */
public record Imported(DecisionStep step, int same, int repeated, int conflicts, int waiting) {}
