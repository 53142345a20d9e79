package org.glossator.plugins.duplicates.index;

import java.nio.ByteBuffer;

/**
 * A digest of a set of documents that does not depend on their order, so that one can be added and taken away: the sums, modulo 2^64, of the
 * two halves of each document's digest. Immutable.
 */
public record Sum(long high, long low) {

    static final Sum NOTHING = new Sum(0, 0);

    /** With this document. */
    Sum plus(String id, Content content) {
        ByteBuffer digest = digest(id, content);
        return new Sum(high + digest.getLong(0), low + digest.getLong(Long.BYTES));
    }

    /** Without this document, which is in it. */
    public Sum minus(String id, Content content) {
        ByteBuffer digest = digest(id, content);
        return new Sum(high - digest.getLong(0), low - digest.getLong(Long.BYTES));
    }

    /** The digest of the content has always the same length, so no two documents are the same bytes. */
    private static ByteBuffer digest(String id, Content content) {
        byte[] letters = Letters.of(id);
        byte[] text = content.bytes();
        return ByteBuffer.wrap(Letters.sha256(ByteBuffer.allocate(letters.length + text.length)
                .put(text)
                .put(letters)
                .array()));
    }

    static Sum of(String digits) {
        return new Sum(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16));
    }

    @Override
    public String toString() {
        return String.format("%016x%016x", high, low);
    }
}
