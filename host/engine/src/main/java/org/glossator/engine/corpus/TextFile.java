package org.glossator.engine.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;

/** A text file as one document. */
final class TextFile {

    private static final int BUFFER = 1 << 16;

    private TextFile() {}

    static Entry read(String id, Path file, Reading reading, Meter meter) {
        try (InputStream in = stream(file, meter)) {
            long most = Math.min(Integer.MAX_VALUE - 16L, reading.maxDocument() * 4 + 4);
            byte[] bytes = in.readNBytes((int) most);
            if (in.read() >= 0) {
                return tooLong(id, reading);
            }
            Decoded decoded = Decoded.of(bytes, 0, bytes.length, reading.charset());
            if (decoded.text() == null) {
                return Entry.failed(id, badBytes(id, decoded.badByte(), reading));
            }
            if (decoded.text().length() > reading.maxDocument()) {
                return tooLong(id, reading);
            }
            Document document = Document.of(id, decoded.text());
            return Entry.of(reading.date().map(document::withDate).orElse(document), StoredFindings.EMPTY);
        } catch (IOException e) {
            return unreadable(id, e);
        }
    }

    /** The bytes of a file, unpacked when its name ends in {@code .gz}; counted as they lie on the disk. */
    static InputStream stream(Path file, Meter meter) throws IOException {
        InputStream bytes = new BufferedInputStream(meter.over(Files.newInputStream(file)), BUFFER);
        try {
            return FileNames.isPacked(file)
                    ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER)
                    : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    static Entry unreadable(String id, IOException e) {
        return Entry.failed(
                id,
                Problem.error(
                        "E1101",
                        id,
                        "cannot be read: " + FileNames.reason(e),
                        "check that it is whole and may be read"));
    }

    static Entry tooLong(String id, Reading reading) {
        return Entry.failed(
                id,
                Problem.error(
                        "E1104",
                        id,
                        "is longer than " + reading.maxDocument() + " characters",
                        "raise --max-document, or split it"));
    }

    static Problem badBytes(String where, long badByte, Reading reading) {
        return Problem.error(
                "E1102",
                where,
                "is not " + reading.charset() + ": the byte at offset " + badByte + " fits no character",
                "name the encoding, as in --charset windows-1252");
    }
}
