package org.glossator.plugins.duplicates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 of the characters of a text that are no white space; all zero when there are none. */
final class CharacterDigest {

    static final int BYTES = 32;

    private static final byte[] BLANK = new byte[BYTES];

    private CharacterDigest() {}

    static boolean isBlank(byte[] digest) {
        return Arrays.equals(digest, BLANK);
    }

    static byte[] of(char[] text) {
        byte[] bytes = new byte[text.length + 16];
        int size = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c > ' ' && c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x80) {
                bytes[size] = (byte) c;
                size += isSpace(c) ? 0 : 1;
            } else if (!isSpace(c)) {
                int left = text.length - i + 3;
                bytes = size + left > bytes.length ? Arrays.copyOf(bytes, size + left * 2) : bytes;
                bytes[size++] = (byte) 0xff; // no ASCII character, so different texts have different bytes
                bytes[size++] = (byte) (c >> 8);
                bytes[size++] = (byte) c;
            }
        }
        return size == 0 ? BLANK.clone() : digest(bytes, size);
    }

    /** The characters of the Unicode property White_Space, and the four separators of ASCII. */
    private static boolean isSpace(char c) {
        return c < 0x80
                ? c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f
                : Character.isSpaceChar(c) || c == '\u0085';
    }

    private static byte[] digest(byte[] bytes, int size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, size);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java runtime without SHA-256", e);
        }
    }
}
