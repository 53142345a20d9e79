package org.glossator.engine.isolation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Writes frames, each with one write, so that the system keeps small ones whole. Safe for use by many threads. */
final class FrameWriter {

    /** Up to here head and payload go out together. */
    private static final int TOGETHER = 1 << 16;

    private final OutputStream out;
    private final long mark;

    /** @param mark with which each frame begins; nobody but the two sides knows it */
    FrameWriter(OutputStream out, long mark) {
        this.out = out;
        this.mark = mark;
    }

    synchronized void write(Frame frame) throws IOException {
        if (frame.payload().length <= TOGETHER) {
            out.write(bytes(frame, mark));
        } else {
            out.write(head(frame, mark, 0).array());
            out.write(frame.payload());
        }
        out.flush();
    }

    static byte[] bytes(Frame frame, long mark) {
        return head(frame, mark, frame.payload().length).put(frame.payload()).array();
    }

    private static ByteBuffer head(Frame frame, long mark, int room) {
        return ByteBuffer.allocate(Frame.HEAD + room)
                .putLong(mark)
                .put(frame.kind().code())
                .putInt(frame.number())
                .putInt(frame.payload().length)
                .putInt(checksum(frame));
    }

    static int checksum(Frame frame) {
        CRC32 sum = new CRC32();
        sum.update(frame.kind().code());
        sum.update(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(frame.number())
                .putInt(frame.payload().length)
                .array());
        sum.update(frame.payload());
        return (int) sum.getValue();
    }
}
