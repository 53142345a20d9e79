package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Says at once that a run of another process uses the index, rather than hours later, when both take in what they read. A run of this
 * process is let through: it may be one that hangs for ever on a document that another pass reads anew. It is the commit that proves that
 * nobody was there in between. Where two runs of this process are there, the lock is gone when the first of them ends: the system drops
 * all locks of a process on a file when it closes one.
 */
final class RunLock implements AutoCloseable {

    static final String NAME = "run.lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Whether some run has made its lock there. */
    static boolean isThere(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** Refuses an index that another process has open for a run. */
    static void checkFree(Path folder) throws IOException {
        if (isThere(folder) && Files.isWritable(folder.resolve(NAME))) {
            take(folder).close();
        }
    }

    static RunLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            taken = true;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        if (!taken) {
            throw new UncheckedIOException(new IOException(Damage.inUse(folder)));
        }
        return new RunLock(channel);
    }

    /** The file stays: who deletes it may delete another's. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
