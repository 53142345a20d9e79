package org.glossator.engine.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** A file that grows, and knows the checksum of all that was written to it. For one thread. */
final class PartFile extends OutputStream {

    private static final int BUFFER = 1 << 16;

    /** Not a channel, which an interrupted thread closes: the last records are written when a run is stopped. */
    private final RandomAccessFile file;

    private final CRC32C crc;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long drained; // bytes that the system has taken

    private PartFile(RandomAccessFile file, CRC32C crc, long size) {
        this.file = file;
        this.crc = crc;
        this.drained = size;
    }

    /** A new file in place of any other. */
    static PartFile create(Path file) throws IOException {
        return open(file, 0, new CRC32C());
    }

    /**
     * A file that is there, cut off where it is known to be good.
     *
     * @param crc over the bytes before that place
     */
    static PartFile reopen(Path file, long size, CRC32C crc) throws IOException {
        return open(file, size, crc);
    }

    private static PartFile open(Path path, long size, CRC32C crc) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        boolean done = false;
        try {
            file.setLength(size);
            file.seek(size);
            done = true;
            return new PartFile(file, crc, size);
        } finally {
            if (!done) {
                file.close();
            }
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        crc.update(bytes, start, length);
        if (length > BUFFER - filled) {
            drain();
        }
        if (length > BUFFER) {
            put(bytes, start, length);
        } else {
            System.arraycopy(bytes, start, buffer, filled, length);
            filled += length;
        }
    }

    /** Hands all that was written to the system; it may not stand on the disk yet. */
    void drain() throws IOException {
        put(buffer, 0, filled);
        filled = 0;
    }

    private void put(byte[] bytes, int start, int length) throws IOException {
        file.write(bytes, start, length);
        drained += length;
    }

    /** All that the system has taken stands on the disk when this returns. */
    void force() throws IOException {
        file.getFD().sync();
    }

    /** Drops all behind this place, in the file and in memory. Nothing can be written any more. */
    void cutOff(long size) throws IOException {
        filled = 0;
        file.setLength(size);
    }

    /** Bytes that were written. */
    long size() {
        return drained + filled;
    }

    /** Of these, how many the system has taken. */
    long drained() {
        return drained;
    }

    /** Of all that was written. */
    long crc() {
        return crc.getValue();
    }

    /** Does not hand over what waits: see {@link #drain}. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
