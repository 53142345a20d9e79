package org.glossator.plugins.duplicates.index;

/**
 * A document of an earlier run.
 *
 * @param family the id of the family it belongs to; its own when it is alone
 */
public record Stored(String id, String text, String family) {}
