package org.glossator.engine.measure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.glossator.engine.corpus.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a JSON Lines file one after another, and any of them again by its place. A packed file, or standard input, is unpacked into
 * a temporary file first. For one thread.
 */
final class RecordLines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /**
     * A line.
     *
     * @param number counted from 1
     * @param offset of its first byte in the file
     * @param bytes without the line feed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from the file to the parser; never compared
    record Line(long number, long offset, byte[] bytes) {
        boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final String name;
    private final Path file;
    private final boolean temporary;
    private final FileChannel channel;
    private final InputStream in;
    private long offset;
    private long number;

    private RecordLines(String name, Path file, boolean temporary) throws IOException {
        this.name = name;
        this.file = file;
        this.temporary = temporary;
        this.channel = FileChannel.open(file);
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /**
     * @param name a file, also packed as {@code .gz}, or {@code -} for standard input
     * @throws SourceException when there is no such file
     */
    static RecordLines open(String name, InputStream standardInput) throws IOException {
        if (name.equals("-")) {
            return new RecordLines("stdin", spooled(standardInput), true);
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            String found =
                    !Files.exists(file) ? "does not exist" : Files.isDirectory(file) ? "is a folder" : "cannot be read";
            throw new SourceException(
                    "input [" + name + "] " + found + "; expected a file of records, or - for standard input");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            try (InputStream packed = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
                return new RecordLines(name, spooled(packed), true);
            } catch (IOException e) {
                throw new SourceException("input [" + name + "] cannot be unpacked: " + e.getMessage());
            }
        }
        return new RecordLines(name, file, false);
    }

    private static Path spooled(InputStream bytes) throws IOException {
        Path file = Files.createTempFile("gloss-records", ".jsonl");
        file.toFile().deleteOnExit();
        Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    String name() {
        return name;
    }

    String place(Line line) {
        return name + ":" + line.number();
    }

    /** The next line that is not blank; null after the last. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
            int each = in.read();
            if (each < 0) {
                return null;
            }
            while (each >= 0 && each != '\n') {
                bytes.write(each);
                each = in.read();
            }
            Line line = new Line(++number, offset, bytes.toByteArray());
            offset += bytes.size() + 1L;
            if (!line.isBlank()) {
                return line;
            }
        }
    }

    /** A line again. */
    Line at(long number, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new MeasureException("E6101 [" + name + "] became shorter while it was read");
            }
        }
        return new Line(number, offset, bytes);
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
            channel.close();
        } finally {
            if (temporary) {
                Files.deleteIfExists(file);
            }
        }
    }
}
