package org.glossator.engine.session;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a session's events stand one after another. It only grows: a line that was acknowledged is never changed. What is
 * behind the last line feed was being written when the process ended, and was never acknowledged; it counts where only the line feed lacks.
 */
final class SessionJournal implements Closeable {

    private final RandomAccessFile lines; // not a channel: an interrupted thread closes those
    private long end; // behind the last line that is known to be whole
    private long next; // number of the next line

    /**
     * What was read.
     *
     * @param end behind the last line in front of the first damage, in bytes
     * @param lines how many lines were read, those behind the damage too
     * @param lost how many were not
     * @param damage the first damage; null: there is none
     */
    record Read(long end, long lines, long lost, @Nullable String damage) {}

    /** Takes the events of a journal, one after another. */
    interface Taker {
        /** @throws IllegalArgumentException when it cannot be so; nothing is taken then */
        void take(Event event) throws IOException;

        /** Something is missing between the events before and those that follow. */
        void gap();

        /** The decision that stands now under this key; null when there is none. */
        @Nullable
        Decision decision(long key);
    }

    private SessionJournal(RandomAccessFile lines, long end, long next) {
        this.lines = lines;
        this.end = end;
        this.next = next;
    }

    /** Begins a journal in a file that is not there yet, and has its first line when it is. */
    static SessionJournal create(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        byte[] line = EventJson.beginning();
        Files.write(part, line);
        DocumentFiles.force(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return new SessionJournal(new RandomAccessFile(file.toFile(), "rw"), line.length, 1);
    }

    /** Goes on with a journal that was read whole; what stands behind its last line is cut off. */
    static SessionJournal goOn(Path file, Read read) throws IOException {
        RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw");
        if (lines.length() > read.end) {
            lines.setLength(read.end);
            lines.getFD().sync();
        }
        lines.seek(read.end - 1);
        if (lines.read() != '\n') { // of the last line alone, which is whole
            lines.seek(read.end - 1);
            lines.write('\n');
            lines.getFD().sync();
        }
        return new SessionJournal(lines, read.end, read.lines);
    }

    /** What it holds now. */
    Read read() {
        return new Read(end, next, 0, null);
    }

    /** The number of the line that comes next. */
    long next() {
        return next;
    }

    /**
     * Writes a line. What an earlier one left that was written in part, on a full disk, goes.
     *
     * @param forced whether it stands on the disk when this returns
     */
    void append(Event event, boolean forced) throws IOException {
        write(EventJson.bytes(next, event), forced);
    }

    private void write(byte[] line, boolean forced) throws IOException {
        if (lines.length() > end) {
            lines.setLength(end);
        }
        lines.seek(end);
        try {
            lines.write(line);
            if (forced) {
                lines.getFD().sync();
            }
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
        end += line.length;
        next++;
    }

    /** What is said to have failed is not to be there when the session is read again. */
    private void takeBack(IOException failure) {
        try {
            lines.setLength(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
