package org.glossator.engine.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The native records of a file, one after another. For one thread. */
public final class WrittenRecords implements Closeable {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private long start; // of the line that was read last, in bytes
    private long end;

    private WrittenRecords(InputStream bytes) {
        this.bytes = bytes;
    }

    public static WrittenRecords none() {
        return new WrittenRecords(new ByteArrayInputStream(new byte[0]));
    }

    public static WrittenRecords of(Path file) throws IOException {
        return new WrittenRecords(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** The next one; null after the last, and where a line is no native record. */
    public @Nullable WrittenRecord next() throws IOException {
        return readLine() ? WrittenRecord.of(line.toByteArray()) : null;
    }

    /**
     * What a record begins with.
     *
     * @param status as written
     */
    record Head(String id, String status) {}

    /** Whether there is another line; it is read then. */
    boolean hasNext() throws IOException {
        return readLine();
    }

    /** Of the line that was read last, without the rest of it; null when it is no native record. */
    @Nullable
    Head head() {
        String id = null;
        String status = null;
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line.toByteArray())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while ((id == null || status == null) && json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("id")) {
                    id = json.getString();
                } else if (json.currentToken() == JsonToken.VALUE_STRING && name.equals("status")) {
                    status = json.getString();
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return null;
        }
        return id == null || status == null ? null : new Head(id, status);
    }

    /** The line that was read last; null when it is no native record. */
    @Nullable
    WrittenRecord record() {
        return WrittenRecord.of(line.toByteArray());
    }

    /** Where the line that was read last begins, in bytes. */
    long start() {
        return start;
    }

    /** How long it is, without its line feed. */
    int length() {
        return line.size();
    }

    private boolean readLine() throws IOException {
        line.reset();
        start = end;
        while (at < filled || fill()) {
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (at < filled) {
                at++;
                end = start + line.size() + 1;
                return true;
            }
        }
        end = start + line.size();
        return line.size() > 0;
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
