package org.glossator.engine.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a pass has read, as they were sent, in a temporary file: a process that takes another one's place has to read them
 * too. Safe for use by many threads.
 */
final class Notes implements Closeable {

    /** Takes what was noted. */
    @FunctionalInterface
    interface Reader {
        void take(byte[] document) throws IOException, Ended, InterruptedException;
    }

    private final Path file;
    private @Nullable DataOutputStream out; // null: nothing was noted
    private long count;

    Notes(Path file) {
        this.file = file;
    }

    synchronized void add(byte[] document) throws IOException {
        if (out == null) {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }
        out.writeInt(document.length);
        out.write(document);
        count++;
    }

    /** Hands out each of them again, in the order in which they came. */
    synchronized void replay(Reader reader) throws IOException, Ended, InterruptedException {
        if (out == null) {
            return;
        }
        out.flush();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long i = 0; i < count; i++) {
                reader.take(in.readNBytes(in.readInt()));
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (Closeable open = out) {
            out = null;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
