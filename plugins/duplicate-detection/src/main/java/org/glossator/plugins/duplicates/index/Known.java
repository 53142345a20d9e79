package org.glossator.plugins.duplicates.index;

/**
 * What is known of a document of an earlier run without reading its text.
 *
 * @param number its number in the snapshot that was asked
 * @param content the hash of its text that it was taken in with
 * @param family the id of the family it belongs to; its own when it is alone
 */
public record Known(int number, long content, String family) {}
