package org.glossator.shell.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Pieces of text that wait in a temporary file until it is their turn, so that memory holds where they are and not what they say. The file is
 * gone when this is closed, or the process ends. For one thread.
 */
final class Spool implements Closeable {

    /** Where a piece lies, in bytes. */
    record Place(long at, int length) {}

    private final FileChannel file;
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 18);
    private long written;

    private Spool(FileChannel file) {
        this.file = file;
    }

    static Spool open() throws IOException {
        Path path = Files.createTempFile("gloss-report", ".spool");
        return new Spool(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    Place add(Html piece) throws IOException {
        return add(piece.toString());
    }

    /** A piece that is to be written. */
    Place add(String piece) throws IOException {
        return add(piece.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that {@link #kept} gives back as it is, halves of surrogate pairs too. */
    Place keep(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 2);
        bytes.asCharBuffer().put(text);
        return add(bytes.array());
    }

    private Place add(byte[] bytes) throws IOException {
        Place place = new Place(written + waiting.position(), bytes.length);
        if (bytes.length > waiting.remaining()) {
            flush();
        }
        if (bytes.length > waiting.capacity()) {
            write(ByteBuffer.wrap(bytes));
        } else {
            waiting.put(bytes);
        }
        return place;
    }

    String kept(Place place) throws IOException {
        return ByteBuffer.wrap(bytes(place)).asCharBuffer().toString();
    }

    /** Writes what was added. */
    void copy(Place place, OutputStream out) throws IOException {
        out.write(bytes(place));
    }

    private byte[] bytes(Place place) throws IOException {
        if (place.at + place.length > written) {
            flush();
        }
        ByteBuffer bytes = ByteBuffer.allocate(place.length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place.at + bytes.position()) < 0) {
                throw new IOException("the temporary file of the report was cut");
            }
        }
        return bytes.array();
    }

    private void flush() throws IOException {
        write(waiting.flip());
        waiting.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
