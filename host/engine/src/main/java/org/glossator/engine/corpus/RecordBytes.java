package org.glossator.engine.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Single native records of our own as bytes, for the way between two processes. */
public final class RecordBytes {

    private static final Reading AS_WRITTEN = new Reading(StandardCharsets.UTF_8, Optional.empty(), Integer.MAX_VALUE);

    /** What a record without a text holds. */
    public record Additions(List<StoredLayer> layers, List<Problem> problems) {}

    private RecordBytes() {}

    public static byte[] write(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(bytes, true)) {
            writer.accept(entry);
        } catch (IOException e) {
            throw new IllegalStateException("an array of bytes takes everything", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are none that {@link #write} made of an entry with a document */
    public static Entry document(byte[] bytes) {
        try {
            Map<String, @Nullable Object> record = RecordReader.parse(text(bytes));
            return new RecordReader(AS_WRITTEN)
                    .document(Json.string(record.get("id"), ""), Json.string(record.get("text"), ""), record);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * The layers and problems of a record, whose text is left aside.
     *
     * @param textLength of the text that the findings are on
     * @throws IllegalArgumentException when the bytes are no such record, or a finding ends after the text
     */
    public static Additions additions(byte[] bytes, int textLength) {
        try {
            Map<String, @Nullable Object> record = RecordReader.parse(text(bytes));
            return new Additions(
                    List.copyOf(StoredLayers.read(record, textLength).all()), SpooledRecords.problems(record));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
