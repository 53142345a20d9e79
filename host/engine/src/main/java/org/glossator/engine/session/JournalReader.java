package org.glossator.engine.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a session's journal to its end. A line that is damaged is passed over: those behind it have their numbers and checksums, and each
 * decision stands in its line whole.
 */
final class JournalReader {

    private final Path file;
    private final SessionJournal.Taker taker;
    private long at; // where the line begins, in bytes
    private long expected; // the number of the line
    private long taken;
    private long lost;
    private long unreadable; // lines since the last one that had a number
    private long damagedAt;
    private @Nullable String damage; // null: none so far

    private JournalReader(Path file, SessionJournal.Taker taker) {
        this.file = file;
        this.taker = taker;
    }

    /** @throws SessionException when the journal is of another version */
    static SessionJournal.Read read(Path file, SessionJournal.Taker taker) throws IOException, SessionException {
        return new JournalReader(file, taker).read();
    }

    private SessionJournal.Read read() throws IOException, SessionException {
        try (InputStream bytes = Files.newInputStream(file)) {
            Lines lines = new Lines(bytes);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                read(line);
                at += line.length + 1;
            }
        } catch (WrongVersion e) {
            throw new SessionException("the session in [" + file.getParent() + "] is of version " + e.getMessage()
                    + ", and this is made for version " + EventJson.VERSION + "; open it with a newer gloss");
        }
        if (at == 0) {
            damage = file.getFileName() + " holds no line";
        }
        return new SessionJournal.Read(damage == null ? at : damagedAt, taken, lost + unreadable, damage);
    }

    private void read(byte[] line) throws IOException {
        Map<String, @Nullable Object> object;
        int number;
        try {
            object = EventJson.object(line);
            number = DecisionJson.whole(object, "n");
        } catch (IllegalArgumentException e) {
            unreadable++;
            damaged(e);
            return;
        }
        if (number != expected) {
            damaged(new IllegalArgumentException("it has the number " + number + "; expected " + expected));
        }
        if (number >= expected) { // else it was read before
            lost += number - expected;
            unreadable = 0;
            taken(object, number);
            expected = number + 1L;
        }
    }

    private void taken(Map<String, @Nullable Object> object, int number) throws IOException {
        try {
            take(object, number);
            taken++;
        } catch (IllegalArgumentException | DateTimeException e) {
            lost++;
            damaged(e);
        }
    }

    private void damaged(RuntimeException why) {
        if (damage == null) {
            damage = file.getFileName() + ":" + (expected + 1) + " at byte " + at + ": " + why.getMessage();
            damagedAt = at;
        }
        taker.gap();
    }

    private void take(Map<String, @Nullable Object> object, int number) throws IOException {
        if (number > 0) {
            taker.take(EventJson.event(object, taker::decision, damage == null));
            return;
        }
        int version = DecisionJson.whole(object, "glossator-session");
        if (version != EventJson.VERSION) {
            throw new WrongVersion(Integer.toString(version));
        }
    }

    private static final class WrongVersion extends IOException {
        private static final long serialVersionUID = 1;

        WrongVersion(String version) {
            super(version);
        }
    }

    /** Lines without their line feeds. What stands behind the last one is none, unless it lacks the line feed alone. */
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
            return whole(line.toByteArray());
        }

        /** A line that has lost its line feed, or another byte in its place; null: it was not written to its end. */
        private static byte @Nullable [] whole(byte[] rest) {
            byte[] shorter = Arrays.copyOf(rest, Math.max(0, rest.length - 1));
            return EventJson.isWhole(rest) ? rest : EventJson.isWhole(shorter) ? shorter : null;
        }

        private boolean fill() throws IOException {
            at = 0;
            filled = Math.max(0, bytes.read(buffer));
            return filled > 0;
        }
    }
}
