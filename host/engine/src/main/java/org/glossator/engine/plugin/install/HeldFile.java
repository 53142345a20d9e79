package org.glossator.engine.plugin.install;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A file that one process holds at a time; the system lets go of it when the process ends, however it ends. */
final class HeldFile implements Closeable {

    /** What this process holds: the system's locks are a process's, and to open and close a locked file would give the lock away. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final long PATIENCE = 5000; // milliseconds; it is held while a small file is written

    private final Path path;
    private final RandomAccessFile file;

    private HeldFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Takes it; null when somebody has it. */
    static @Nullable HeldFile take(Path named) throws IOException {
        Path folder = Files.createDirectories(
                Objects.requireNonNull(named.toAbsolutePath().getParent()));
        Path path = folder.toRealPath().resolve(named.getFileName());
        if (!HELD.add(path)) {
            return null;
        }
        boolean ours = false;
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            ours = file.getChannel().tryLock() != null;
            return ours ? new HeldFile(path, file) : null;
        } finally {
            if (!ours) {
                HELD.remove(path);
                if (file != null) {
                    file.close();
                }
            }
        }
    }

    /** Takes it as soon as it is free; null when somebody has it for that long. */
    static @Nullable HeldFile await(Path path, long milliseconds) throws IOException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (true) {
            HeldFile held = take(path);
            if (held != null || System.nanoTime() - end > 0) {
                return held;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    /**
     * Takes the lock of a small file that is read, changed and written; waits for it some seconds.
     *
     * @throws InstallException when somebody has it for longer
     */
    static HeldFile of(Path file) throws IOException, InstallException {
        HeldFile held = await(file.resolveSibling(file.getFileName() + ".lock"), PATIENCE);
        if (held == null) {
            throw new InstallException("E4513", "[" + file + "] is held by another process; try again");
        }
        return held;
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            HELD.remove(path);
        }
    }
}
