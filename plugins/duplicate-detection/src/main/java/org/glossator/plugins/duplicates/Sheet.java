package org.glossator.plugins.duplicates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What is kept of a document: some six bytes a word and 150 bytes besides; not the text. */
final class Sheet {

    final String id;
    final int[] words;
    final byte[] places;

    /** SHA-256 of the characters that are no white space; empty when there are none. */
    private final byte[] characters;

    private Sheet(String id, int[] words, byte[] places, byte[] characters) {
        this.id = id;
        this.words = words;
        this.places = places;
        this.characters = characters;
    }

    static Sheet of(String id, String text, Interner vocabulary, Interner gaps) {
        Words words = WordScanner.scan(text);
        return new Sheet(id, words.numbers(vocabulary), Places.pack(words, text, gaps), characters(text));
    }

    boolean isBlank() {
        return characters.length == 0;
    }

    /** Whether the two texts have the same characters but for white space. */
    boolean sameCharacters(Sheet other) {
        return Arrays.equals(characters, other.characters);
    }

    int compareCharacters(Sheet other) {
        return Arrays.compare(characters, other.characters);
    }

    private static byte[] characters(String text) {
        byte[] bytes = new byte[text.length() + 16];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                continue;
            }
            if (size + 3 > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else {
                bytes[size++] = (byte) 0xff; // no ASCII character, so different texts have different bytes
                bytes[size++] = (byte) (c >> 8);
                bytes[size++] = (byte) c;
            }
        }
        return size == 0 ? new byte[0] : digest(bytes, size);
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
