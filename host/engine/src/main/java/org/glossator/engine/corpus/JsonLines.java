package org.glossator.engine.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A document a line; a line that is none becomes a failed entry with the id {@code FILE:LINE}. Empty lines are passed over. */
final class JsonLines implements Source {

    private final String name;
    private final InputStream bytes;
    private final Reading reading;
    private final RecordReader records;
    private final Line line = new Line();
    private final boolean ofAscii; // whether ASCII is what it looks like
    private final long mostBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long offset; // of the line's first byte, in bytes
    private long read; // bytes handed out so far
    private long number;
    private boolean ascii; // whether all of the line is
    private boolean broken;

    /** The bytes of a line, looked at where they are. */
    private static final class Line extends ByteArrayOutputStream {
        Decoded decoded(Charset charset) {
            return Decoded.of(buf, 0, count, charset);
        }

        @Nullable
        Entry read(String id, RecordReader records) {
            return records.read(id, buf, count);
        }
    }

    JsonLines(String name, InputStream bytes, Reading reading) {
        this.name = name;
        this.bytes = bytes;
        this.reading = reading;
        this.records = new RecordReader(reading);
        this.ofAscii = reading.charset().equals(StandardCharsets.UTF_8);
        // JSON may write a character in six bytes, and a record of ours holds more than its text.
        this.mostBytes = Math.min(Integer.MAX_VALUE - 16L, reading.maxDocument() * 12 + (1 << 20));
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (!broken) {
            try {
                if (!readLine()) {
                    return null;
                }
            } catch (IOException e) {
                broken = true;
                return TextFile.unreadable(name + ":" + (number + 1), e);
            }
            Entry entry = entry(name + ":" + number);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    private @Nullable Entry entry(String id) {
        if (line.size() > mostBytes) {
            return TextFile.tooLong(id, reading);
        }
        // The parser is quicker with bytes, but not with those beyond ASCII, which would have to be looked at as well.
        Entry entry = ofAscii && ascii ? line.read(id, records) : null;
        return entry == null ? slowly(id) : entry;
    }

    /** By way of a text, which every message is about; null for an empty line. */
    private @Nullable Entry slowly(String id) {
        Decoded decoded = line.decoded(reading.charset());
        if (decoded.text() == null) {
            return Entry.failed(id, TextFile.badBytes(id, offset + decoded.badByte(), reading));
        }
        return decoded.text().isBlank() ? null : records.read(id, decoded.text());
    }

    /** Reads up to the line's end; of a line that is too long only its length matters, and it is passed over. */
    private boolean readLine() throws IOException {
        line.reset();
        ascii = true;
        offset = read;
        boolean any = false;
        while (at < filled || fill()) {
            any = true;
            int end = lineEnd();
            if (line.size() <= mostBytes) {
                line.write(buffer, at, end - at);
            }
            boolean ended = end < filled;
            read += end - at + (ended ? 1 : 0);
            at = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    /** Where the line ends in the buffer, or the buffer. */
    private int lineEnd() {
        int end = at;
        while (end < filled) {
            byte each = buffer[end];
            if (each <= '\n') { // or beyond ASCII, which is below it too
                if (each == '\n') {
                    break;
                }
                ascii &= each >= 0;
            }
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, bytes.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
