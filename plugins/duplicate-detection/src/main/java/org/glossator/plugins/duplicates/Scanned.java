package org.glossator.plugins.duplicates;

/**
 * A text, looked through once for all who need it.
 *
 * @param characters the {@link CharacterDigest} of the text; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed on from one step to the next, never compared
record Scanned(String text, Words words, byte[] characters) {

    static Scanned of(String text) {
        char[] characters = text.toCharArray();
        return new Scanned(text, WordScanner.scan(text, characters), CharacterDigest.of(characters));
    }
}
