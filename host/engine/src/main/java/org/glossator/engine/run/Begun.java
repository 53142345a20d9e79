package org.glossator.engine.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * How far a run that was cut off had come: the last checkpoint whose bytes really stand in its file.
 *
 * @param checkpoint that one; {@link Checkpoint#START} when there is none
 * @param end of its line in the journal
 * @param crc over the bytes before that checkpoint, to be gone on with
 */
record Begun(Checkpoint checkpoint, long end, CRC32C crc) {

    static Begun nothing() {
        return new Begun(Checkpoint.START, 0, new CRC32C());
    }

    /** Reads the file once, up to the last checkpoint or to its end; where that is not good, a second time, up to the last good one. */
    static Begun of(Path part, List<Journal.Read> checkpoints) throws IOException {
        Begun last = nothing();
        if (!Files.isRegularFile(part)) {
            return last;
        }
        List<Journal.Read> inOrder = new ArrayList<>(checkpoints);
        inOrder.sort(Comparator.comparingLong(read -> read.checkpoint().bytes()));
        CRC32C crc = new CRC32C();
        long at = 0;
        boolean good = true; // whether what was read ends with the last good checkpoint
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16)) {
            for (Journal.Read read : inOrder) {
                Checkpoint checkpoint = read.checkpoint();
                boolean stands = add(in, checkpoint.bytes() - at, crc);
                good = stands && crc.getValue() == checkpoint.crc();
                if (!stands) {
                    break;
                }
                at = checkpoint.bytes();
                if (good) {
                    last = new Begun(checkpoint, read.end(), crc);
                }
            }
        }
        return good ? last : last.again(part);
    }

    private Begun again(Path part) throws IOException {
        CRC32C fresh = new CRC32C();
        try (InputStream in = Files.newInputStream(part)) {
            add(in, checkpoint.bytes(), fresh);
        }
        return new Begun(checkpoint, end, fresh);
    }

    /** False when there are not so many bytes any more. */
    private static boolean add(InputStream in, long bytes, CRC32C crc) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                return false;
            }
            crc.update(buffer, 0, read);
            left -= read;
        }
        return true;
    }
}
