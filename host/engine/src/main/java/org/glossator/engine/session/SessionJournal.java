package org.glossator.engine.session;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a session's events stand one after another. It only grows: a line that was acknowledged is never changed. What is
 * behind the last line feed was being written when the process ended, and was never acknowledged.
 */
final class SessionJournal implements Closeable {

    private final RandomAccessFile lines; // not a channel: an interrupted thread closes those
    private long end; // behind the last line that is known to be whole
    private long next; // number of the next line

    /**
     * What was read.
     *
     * @param end behind the last whole line that can be read, in bytes
     * @param lines how many of them there are
     * @param damage what is wrong with the line behind them; null: nothing
     */
    record Read(long end, long lines, @Nullable String damage) {}

    /** Takes the events of a journal, one after another. */
    interface Taker {
        /** @throws IllegalArgumentException when it cannot be so */
        void take(Event event);

        /** The decision that stands now under this key; null when there is none. */
        @Nullable
        Decision decision(long key);
    }

    private SessionJournal(RandomAccessFile lines, long end, long next) {
        this.lines = lines;
        this.end = end;
        this.next = next;
    }

    /** Begins a journal in a file that is not there yet. */
    static SessionJournal create(Path file) throws IOException {
        Files.createFile(file);
        SessionJournal journal = new SessionJournal(new RandomAccessFile(file.toFile(), "rw"), 0, 0);
        journal.write(EventJson.beginning(), true);
        return journal;
    }

    /** Goes on with a journal that was read whole; what stands behind its last line is cut off. */
    static SessionJournal goOn(Path file, Read read) throws IOException {
        RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw");
        if (lines.length() > read.end) {
            lines.setLength(read.end);
            lines.getFD().sync();
        }
        return new SessionJournal(lines, read.end, read.lines);
    }

    /**
     * Reads up to the end, or to the first line that is damaged.
     *
     * @throws SessionException when the journal is of another version
     */
    static Read read(Path file, Taker taker) throws IOException, SessionException {
        long end = 0;
        long number = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            Lines all = new Lines(bytes);
            for (byte[] line = all.next(); line != null; line = all.next()) {
                try {
                    take(EventJson.object(line), number, taker);
                } catch (IllegalArgumentException | DateTimeException e) {
                    String why = file.getFileName() + ":" + (number + 1) + " at byte " + end + ": " + e.getMessage();
                    return new Read(end, number, why);
                }
                end += line.length + 1;
                number++;
            }
        } catch (WrongVersion e) {
            throw new SessionException("the session in [" + file.getParent() + "] is of version " + e.getMessage()
                    + ", and this is made for version " + EventJson.VERSION + "; open it with a newer gloss");
        }
        return new Read(end, number, number == 0 ? file.getFileName() + " holds no line" : null);
    }

    private static final class WrongVersion extends IOException {
        private static final long serialVersionUID = 1;

        WrongVersion(String version) {
            super(version);
        }
    }

    private static void take(Map<String, @Nullable Object> object, long number, Taker taker) throws IOException {
        if (DecisionJson.whole(object, "n") != number) {
            throw new IllegalArgumentException("it has the number " + object.get("n") + "; expected " + number);
        }
        if (number > 0) {
            LongFunction<@Nullable Decision> known = taker::decision;
            taker.take(EventJson.event(object, known));
            return;
        }
        int version = DecisionJson.whole(object, "glossator-session");
        if (version != EventJson.VERSION) {
            throw new WrongVersion(Integer.toString(version));
        }
    }

    /** Lines without their line feeds; what stands behind the last one is none. */
    private static final class Lines {
        private final InputStream bytes;
        private final byte[] buffer = new byte[1 << 16];
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private int at;
        private int filled;

        Lines(InputStream bytes) {
            this.bytes = bytes;
        }

        byte @Nullable [] next() throws IOException {
            line.reset();
            while (at < filled || fill()) {
                int from = at;
                while (at < filled && buffer[at] != '\n') {
                    at++;
                }
                line.write(buffer, from, at - from);
                if (at < filled) {
                    at++;
                    return line.toByteArray();
                }
            }
            return null;
        }

        private boolean fill() throws IOException {
            at = 0;
            filled = Math.max(0, bytes.read(buffer));
            return filled > 0;
        }
    }

    /** What it holds now. */
    Read read() {
        return new Read(end, next, null);
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
