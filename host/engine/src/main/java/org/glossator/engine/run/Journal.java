package org.glossator.engine.run;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes down beside its file: what it is, then again and again how far it has come. A line that is damaged is passed over, as
 * the last one is after a power failure. The file is locked while it is open, and the lock goes with the process, however that ends.
 *
 * <p>Everything goes through the one file handle: on POSIX, to close any other one of the same file in this process would give the lock
 * away. So it is known here which files are open, and none of them is opened a second time.
 */
final class Journal implements Closeable {

    /** Keys of the files that this process has open; for the whole process, as the system's locks are. */
    private static final Set<Object> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Object key;
    private long end; // behind the last line that is known to be whole
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
     * @param bytes that it has, of whatever kind
     */
    record Content(@Nullable Fingerprint fingerprint, List<Read> checkpoints, long bytes) {

        /** Whether no line of it was written by a run, as far as one can tell. */
        boolean isForeign() {
            return bytes > 0 && fingerprint == null && checkpoints.isEmpty();
        }

        /** Whether the run that began it wrote no record that was kept. */
        boolean isBare() {
            return fingerprint != null && checkpoints.isEmpty();
        }
    }

    private Journal(Path file, Object key, RandomAccessFile lines) throws IOException {
        this.file = file;
        this.key = key;
        this.lines = lines;
        this.end = lines.length();
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
        if (!OPEN.add(key)) {
            throw locked(file);
        }
        boolean ours = false;
        try (Opened opened = new Opened()) {
            opened.add(() -> OPEN.remove(key));
            Journal journal = new Journal(file, key, opened.add(new RandomAccessFile(file.toFile(), "rw")));
            journal.lock();
            ours = key.equals(key(file));
            if (ours) {
                opened.keep();
            }
            return ours ? journal : null;
        }
    }

    /** What tells a file from another one of the same name; null when there is none. */
    private static @Nullable Object key(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() == null
                    ? List.of(file.toAbsolutePath(), attributes.creationTime())
                    : attributes.fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /**
     * What the file holds, which is not opened to be written; nothing where there is none.
     *
     * @throws OutputException when a run has it open
     */
    static Content peek(Path file) throws IOException {
        Object key = Files.isRegularFile(file) ? key(file) : null;
        if (key == null) {
            return new Content(null, List.of(), 0);
        }
        if (!OPEN.add(key)) {
            throw locked(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw locked(file);
            }
            return content(Channels.newInputStream(channel).readAllBytes());
        } finally {
            OPEN.remove(key);
        }
    }

    private void lock() throws IOException {
        if (lines.getChannel().tryLock() == null) {
            throw locked(file);
        }
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
        return content(all);
    }

    private static Content content(byte[] all) {
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
        return new Content(fingerprint, checkpoints, all.length);
    }

    /** The lines behind this place are dropped. */
    void truncate(long end) throws IOException {
        lines.setLength(end);
        lines.getFD().sync();
        this.end = end;
    }

    /** The line stands on the disk when this returns. What an earlier one left that was written in part, on a full disk, goes. */
    void append(JournalLine line) throws IOException {
        byte[] bytes = line.bytes();
        lines.setLength(end);
        lines.seek(end);
        lines.write(bytes);
        lines.getFD().sync();
        end += bytes.length;
    }

    /** The journal has done its work. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        try {
            lines.close();
        } finally {
            OPEN.remove(key);
        }
    }
}
