package org.glossator.engine.isolation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames. What stands between two of them was not written by us (a plugin's own prints, the virtual machine's last words) and is
 * passed over; what stands inside of one breaks it. For one thread.
 */
final class FrameReader {

    private final InputStream in;
    private final long mark;

    FrameReader(InputStream in, long mark) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.mark = mark;
    }

    /**
     * The next frame; null at the end, also when it comes within a frame.
     *
     * @throws BrokenFrameException when a frame holds what was not written as one
     */
    @Nullable
    Frame next() throws IOException {
        if (!toMark()) {
            return null;
        }
        byte[] head = in.readNBytes(Frame.HEAD - Long.BYTES);
        if (head.length < Frame.HEAD - Long.BYTES) {
            return null;
        }
        ByteBuffer fields = ByteBuffer.wrap(head);
        Kind kind = Kind.of(fields.get());
        int number = fields.getInt();
        int length = fields.getInt();
        int sum = fields.getInt();
        if (kind == null || length < 0) {
            throw new BrokenFrameException("a frame of no kind, or of length " + length);
        }
        byte[] payload = in.readNBytes(length); // grows as bytes come, so a wrong length harms nobody
        if (payload.length < length) {
            return null;
        }
        Frame frame = new Frame(kind, number, payload);
        if (FrameWriter.checksum(frame) != sum) {
            throw new BrokenFrameException("a frame of kind " + kind + " with a wrong checksum");
        }
        return frame;
    }

    /** A mark has a first byte, so that eight bytes have been read when it is found. */
    private boolean toMark() throws IOException {
        long last = 0;
        while (last != mark) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            last = last << Byte.SIZE | next;
        }
        return true;
    }
}
