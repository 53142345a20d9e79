package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class CharacterDigestTest {

    /** Indexes keep digests, so what they are made of must not change. */
    @Test
    void isMadeOfOneByteForAsciiAndThreeForOthersWithoutWhiteSpace() throws Exception {
        byte[] bytes = {'a', 0, 'b', 0x1b, 'c', 0x7f, (byte) 0xff, 0, (byte) 0xe9, (byte) 0xff, 0x20, 0x1c, 'd'};
        String text = " a\u0000\tb\u001b\u001c\r\nc\u007f\u00a0\u0085\u00e9\u2003\u201cd\u2028";
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(bytes), CharacterDigest.of(text.toCharArray()));
    }

    @Test
    void takesAnyNumberOfLettersBeyondAscii() {
        String text = "x".repeat(100) + "\u4e00".repeat(1000) + "y".repeat(1000);
        assertFalse(CharacterDigest.isBlank(CharacterDigest.of(text.toCharArray())));
    }

    @Test
    void isBlankWhereNothingButWhiteSpaceIs() {
        assertTrue(CharacterDigest.isBlank(CharacterDigest.of(" \n\u2003".toCharArray())));
        assertFalse(CharacterDigest.isBlank(CharacterDigest.of("\u0001".toCharArray())));
    }
}
