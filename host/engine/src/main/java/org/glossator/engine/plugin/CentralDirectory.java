package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads from a zip's central directory what {@link java.util.zip.ZipFile} does not tell: the kind of each entry. After PKWARE's
 * APPNOTE 6.3.10, sections 4.3.12 and 4.3.16, without zip64, which a plugin of permitted size does not need.
 */
final class CentralDirectory {

    private static final int END_SIZE = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int HEADER_SIZE = 46;
    private static final int HEADER_SIGNATURE = 0x02014b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST = 64 << 20;

    private static final int KIND = 0xf000;
    private static final int FOLDER = 0x4000;
    private static final int FILE = 0x8000;

    private CentralDirectory() {}

    /**
     * For each entry, in order, whether it is a plain file or folder; false for a symbolic link, a device and the like.
     *
     * @throws ZipException when there is no central directory, or it does not hold what it says
     */
    static List<Boolean> plainEntries(Path zip) throws IOException {
        try (FileChannel channel = FileChannel.open(zip)) {
            int tail = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT);
            ByteBuffer end = read(channel, channel.size() - tail, tail);
            int at = endRecord(end);
            int count = Short.toUnsignedInt(end.getShort(at + 10));
            long size = Integer.toUnsignedLong(end.getInt(at + 12));
            long start = channel.size() - tail + at - size;
            if (size > LARGEST || start < 0) {
                throw new ZipException("central directory of " + size + " bytes");
            }
            return plainEntries(read(channel, start, (int) size), count);
        }
    }

    private static List<Boolean> plainEntries(ByteBuffer directory, int count) throws ZipException {
        List<Boolean> plain = new ArrayList<>();
        for (int i = 0, at = 0; i < count; i++) {
            if (at + HEADER_SIZE > directory.limit() || directory.getInt(at) != HEADER_SIGNATURE) {
                throw new ZipException("no header of entry " + i);
            }
            int kind = directory.getInt(at + 38) >>> 16 & KIND;
            plain.add(kind == 0 || kind == FILE || kind == FOLDER); // 0: written where files have no kind
            at += HEADER_SIZE + length(directory, at + 28) + length(directory, at + 30) + length(directory, at + 32);
        }
        return plain;
    }

    private static int endRecord(ByteBuffer tail) throws ZipException {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE && at + END_SIZE + length(tail, at + 20) == tail.limit()) {
                return at;
            }
        }
        throw new ZipException("no end of central directory");
    }

    private static int length(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static ByteBuffer read(FileChannel channel, long position, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new ZipException("file ended early");
            }
        }
        return buffer.flip();
    }
}
