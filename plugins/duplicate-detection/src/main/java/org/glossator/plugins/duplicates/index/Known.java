package org.glossator.plugins.duplicates.index;

/**
 * What is known of a document of an earlier run without reading its text.
 *
 * @param number its number in the snapshot that was asked
 * @param content the digest of its text
 * @param family the id of the family it belongs to; its own when it is alone
 */
public record Known(int number, Content content, String family) {}
