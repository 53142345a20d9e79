package org.glossator.engine.run;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes down beside its file: what it is, then again and again how far it has come. A line that is damaged is passed over, as
 * the last one is after a power failure. The file is locked while it is open, and the lock goes with the process, however that ends.
 *
 * <p>Everything goes through the one file handle: on POSIX, to close any other one of the same file would give the lock away.
 */
final class Journal implements Closeable {

    private final Path file;
    private final RandomAccessFile lines; // not a channel: an interrupted thread closes those

    /**
     * A checkpoint that was read.
     *
     * @param run that wrote it
     * @param end of its line, in bytes from the journal's start
     */
    record Read(String run, Checkpoint checkpoint, long end) {}

    /**
     * What a journal holds.
     *
     * @param fingerprint of the run that began it; null when there is none that can be read
     * @param checkpoints those that can be read, as they stand
     */
    record Content(@Nullable Fingerprint fingerprint, List<Read> checkpoints) {}

    private Journal(Path file, RandomAccessFile lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Opens the file, made where there is none.
     *
     * @throws OutputException when another run has it open
     */
    static Journal open(Path file) throws IOException {
        while (true) {
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                // of a run that was cut off, or that is at work
            }
            Journal journal = locked(file, key(file));
            if (journal != null) {
                return journal;
            }
        }
    }

    /** Null when the file of this key is gone: the run that had it was at its end, and deleted it while it was opened here. */
    private static @Nullable Journal locked(Path file, @Nullable Object key) throws IOException {
        if (key == null) {
            return null;
        }
        RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw");
        boolean ours = false;
        try {
            Journal journal = new Journal(file, lines);
            journal.lock();
            ours = key.equals(key(file));
            return ours ? journal : null;
        } finally {
            if (!ours) {
                lines.close();
            }
        }
    }

    /** What tells a file from another one of the same name; null when there is none. */
    private static @Nullable Object key(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Whether another run has the file open. */
    static boolean isLocked(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private void lock() throws IOException {
        try {
            if (lines.getChannel().tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // by another run of this process: the same
        }
        throw locked(file);
    }

    static OutputException locked(Path journal) {
        return new OutputException(
                OutputException.Fault.UNWRITABLE,
                Problem.error(
                        "E7014",
                        "",
                        "another run is writing this output: it holds [" + journal + "]",
                        "wait until it has ended, or name another output"));
    }

    Content read() throws IOException {
        byte[] all = new byte[Math.toIntExact(lines.length())];
        lines.seek(0);
        lines.readFully(all);
        Fingerprint fingerprint = null;
        List<Read> checkpoints = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int i = 0; i < all.length; i++) {
            if (all[i] != '\n') {
                line.write(all[i]);
                continue;
            }
            JournalLine read = JournalLine.parse(line.toByteArray());
            line.reset();
            if (read != null && read.checkpoint() != null) {
                checkpoints.add(new Read(read.run(), read.checkpoint(), i + 1));
            } else if (read != null && read.fingerprint() != null) {
                fingerprint = read.fingerprint();
            }
        }
        return new Content(fingerprint, checkpoints);
    }

    /** The lines behind this place are dropped. */
    void truncate(long end) throws IOException {
        lines.setLength(end);
        lines.getFD().sync();
    }

    /** The line stands on the disk when this returns. */
    void append(JournalLine line) throws IOException {
        lines.seek(lines.length());
        lines.write(line.bytes());
        lines.getFD().sync();
    }

    /** The journal has done its work. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
