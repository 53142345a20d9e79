package org.glossator.shell.report;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Short names for texts of any length, and what a Content-Security-Policy knows a script by. */
final class Digest {

    private Digest() {}

    /** Letters and digits that no other text has, but for a chance of one in 2^80. */
    static String name(String text) {
        byte[] digest = sha256(text.getBytes(StandardCharsets.UTF_16BE));
        return new BigInteger(1, Arrays.copyOf(digest, 10)).toString(36);
    }

    /** {@code 'sha256-…'} of what stands between the tags. */
    static String source(String content) {
        byte[] digest = sha256(content.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
