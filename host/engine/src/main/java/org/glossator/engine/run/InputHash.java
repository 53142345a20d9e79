package org.glossator.engine.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;

/**
 * Tells whether documents are those that a run saw before. Each is hashed as the native record that it would be without any annotator,
 * so that all of it counts: id, text, date, language, metadata, the layers that it brings, and why it is no document. Half of a SHA-256's
 * half is kept: enough against mistakes, and little enough to keep one for each document that waits. For one thread.
 */
final class InputHash {

    static final long START = 0;

    private final MessageDigest digest = sha256();
    private final MessageDigest chain = sha256();
    private final NativeWriter writer =
            new NativeWriter(new DigestOutputStream(OutputStream.nullOutputStream(), digest), false);

    long of(Entry entry) {
        try {
            writer.accept(entry);
        } catch (IOException e) {
            throw new IllegalStateException("a digest takes everything", e);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** The running hash after one document more. */
    long chained(long before, long document) {
        chain.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(before)
                .putLong(document)
                .flip());
        return ByteBuffer.wrap(chain.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
