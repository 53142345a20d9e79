package org.glossator.plugins.duplicates.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** A text as bytes, with a checksum: in UTF-8, or as it is where half a surrogate pair stands alone, which UTF-8 does not know. */
public final class PackedText {

    private static final byte UTF_8 = 0;
    private static final byte AS_IT_IS = 1;
    private static final int HEAD = Integer.BYTES + 1;

    private PackedText() {}

    /** The checksum, which of the two it is, and the text. */
    public static byte[] pack(String text) {
        boolean whole = isWhole(text);
        byte[] letters = whole ? text.getBytes(StandardCharsets.UTF_8) : new byte[text.length() * 2];
        if (!whole) {
            ByteBuffer.wrap(letters).asCharBuffer().put(text);
        }
        ByteBuffer packed = ByteBuffer.allocate(HEAD + letters.length);
        packed.putInt(0).put(whole ? UTF_8 : AS_IT_IS).put(letters);
        return packed.putInt(0, checksum(packed.array(), Integer.BYTES, packed.capacity()))
                .array();
    }

    /**
     * The text again, from there (inclusive) to there (exclusive).
     *
     * @throws IllegalArgumentException when the bytes are not what was packed
     */
    public static String unpack(byte[] packed, int from, int to) {
        ByteBuffer in = ByteBuffer.wrap(packed, from, to - from);
        if (to - from < HEAD || in.getInt() != checksum(packed, from + Integer.BYTES, to)) {
            throw new IllegalArgumentException("the text is not the one that was taken in");
        }
        return in.get() == UTF_8
                ? new String(packed, in.position(), in.remaining(), StandardCharsets.UTF_8)
                : in.asCharBuffer().toString();
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

    private static int checksum(byte[] bytes, int from, int to) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, to - from);
        return (int) sum.getValue();
    }
}
