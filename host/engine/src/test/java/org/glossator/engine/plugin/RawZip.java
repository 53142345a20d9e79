package org.glossator.engine.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Makes of a good zip one that no honest tool would write, by changes to its bytes. */
public final class RawZip {

    private static final int HEADER = 0x02014b50;

    private RawZip() {}

    /** Gives an entry a Unix mode, such as 0120777 for a symbolic link. */
    public static byte[] withMode(byte[] zip, String entry, int mode) {
        return withInt(zip, entry, 38, mode << 16);
    }

    /** Declares a size for an entry that is not its size. */
    public static byte[] withDeclaredSize(byte[] zip, String entry, int size) {
        return withInt(zip, entry, 24, size);
    }

    static byte[] withChecksum(byte[] zip, String entry, int checksum) {
        return withInt(zip, entry, 16, checksum);
    }

    private static byte[] withInt(byte[] zip, String entry, int offset, int value) {
        byte[] changed = zip.clone();
        ByteBuffer bytes = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(header(changed, entry) + offset, value);
        return changed;
    }

    private static int header(byte[] zip, String entry) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = entry.getBytes(UTF_8);
        for (int at = 0; at + 46 + name.length <= zip.length; at++) {
            if (bytes.getInt(at) == HEADER
                    && bytes.getShort(at + 28) == name.length
                    && new String(zip, at + 46, name.length, UTF_8).equals(entry)) {
                return at;
            }
        }
        throw new IllegalArgumentException(entry);
    }

    /** Renames an entry, to a name of the same length, which another entry may have. */
    static byte[] renamed(byte[] zip, String entry, String name) {
        byte[] changed = zip.clone();
        byte[] before = entry.getBytes(UTF_8);
        byte[] after = name.getBytes(UTF_8);
        for (int at = 0; at + before.length <= changed.length; at++) {
            if (Arrays.equals(changed, at, at + before.length, before, 0, before.length)) {
                System.arraycopy(after, 0, changed, at, after.length);
            }
        }
        return changed;
    }
}
