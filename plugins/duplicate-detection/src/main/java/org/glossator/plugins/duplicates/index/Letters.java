package org.glossator.plugins.duplicates.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Strings as bytes, different ones differently: in UTF-8, or as they are where half a surrogate pair stands alone, which UTF-8 does not
 * know. The first byte tells which.
 */
final class Letters {

    private static final byte UTF_8 = 0;
    private static final byte AS_IT_IS = 1;
    private static final byte DIGEST = 2;

    /** Of a longer string the term is a digest: Lucene takes no terms beyond 32,766 bytes. */
    private static final int LONGEST_TERM = 256;

    private Letters() {}

    static byte[] of(String text) {
        boolean whole = isWhole(text);
        byte[] letters = whole ? text.getBytes(StandardCharsets.UTF_8) : new byte[text.length() * 2];
        if (!whole) {
            ByteBuffer.wrap(letters).asCharBuffer().put(text);
        }
        return marked(whole ? UTF_8 : AS_IT_IS, letters);
    }

    /** The string again, from there (inclusive) to there (exclusive). */
    static String text(byte[] letters, int from, int to) {
        return letters[from] == UTF_8
                ? new String(letters, from + 1, to - from - 1, StandardCharsets.UTF_8)
                : ByteBuffer.wrap(letters, from + 1, to - from - 1)
                        .asCharBuffer()
                        .toString();
    }

    /** By which a string is looked up: no other has the same. */
    static byte[] term(String text) {
        byte[] letters = of(text);
        return letters.length <= LONGEST_TERM ? letters : marked(DIGEST, sha256(letters));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java runtime without SHA-256", e);
        }
    }

    private static byte[] marked(byte mark, byte[] bytes) {
        return ByteBuffer.allocate(1 + bytes.length).put(mark).put(bytes).array();
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
