package org.glossator.plugins.duplicates.index;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** A text as bytes, with a checksum. */
public final class PackedText {

    private PackedText() {}

    /** The checksum, and the text. */
    public static byte[] pack(String text) {
        byte[] letters = Letters.of(text);
        return ByteBuffer.allocate(Integer.BYTES + letters.length)
                .putInt(checksum(letters, 0, letters.length))
                .put(letters)
                .array();
    }

    /**
     * The text again, from there (inclusive) to there (exclusive).
     *
     * @throws IllegalArgumentException when the bytes are not what was packed
     */
    public static String unpack(byte[] packed, int from, int to) {
        int letters = from + Integer.BYTES;
        if (letters >= to || ByteBuffer.wrap(packed, from, Integer.BYTES).getInt() != checksum(packed, letters, to)) {
            throw new IllegalArgumentException("the text is not the one that was taken in");
        }
        return Letters.text(packed, letters, to);
    }

    private static int checksum(byte[] bytes, int from, int to) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, to - from);
        return (int) sum.getValue();
    }
}
