package org.glossator.plugins.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A temporary file for what does not fit into the heap. One thread at a time; an interruption is kept, and harms nothing. */
final class SpillFile implements AutoCloseable {

    private final Supplier<Path> folder;
    private @Nullable Path path; // null: not needed yet
    private @Nullable FileChannel channel;
    private long size;

    /** @param folder where the file is made, asked for when it is needed */
    SpillFile(Supplier<Path> folder) {
        this.folder = folder;
    }

    /**
     * Writes the whole buffer to the file.
     *
     * @return the same bytes, to be read from there
     * @throws UncheckedIOException when they cannot be written
     */
    ByteBuffer take(ByteBuffer page) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return write(page);
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted(); // the channel is closed: once more, with another one
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep the words of the documents in [" + path + "]: " + e.getMessage()
                            + "; expected room in the folder for temporary files",
                    e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ByteBuffer write(ByteBuffer page) throws IOException {
        FileChannel open = open();
        ByteBuffer rest = page.duplicate().clear();
        while (rest.hasRemaining()) {
            open.write(rest, size + rest.position());
        }
        ByteBuffer mapped = open.map(MapMode.READ_ONLY, size, page.capacity());
        size += page.capacity();
        return mapped;
    }

    private FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open != null && open.isOpen()) {
            return open;
        }
        Path made = path == null ? Files.createTempFile(folder.get(), "words", ".tmp") : path;
        path = made;
        channel = FileChannel.open(made, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return channel;
    }

    @Override
    public void close() {
        try {
            try {
                if (channel != null) {
                    channel.close();
                }
            } finally {
                if (path != null) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the temporary file [" + path + "]", e);
        }
    }
}
