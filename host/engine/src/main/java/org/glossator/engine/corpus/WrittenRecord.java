package org.glossator.engine.corpus;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A native record that an earlier run wrote, with or without its text. Immutable. */
public final class WrittenRecord {

    private final Map<String, @Nullable Object> record;

    private WrittenRecord(Map<String, @Nullable Object> record) {
        this.record = record;
    }

    /** The record of a line; null when it is none. */
    static @Nullable WrittenRecord of(byte[] line) {
        try {
            Map<String, @Nullable Object> record = RecordReader.parse(new String(line, StandardCharsets.UTF_8));
            return record.containsKey("glossator") && record.get("id") instanceof String
                    ? new WrittenRecord(record)
                    : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    public String id() {
        return Json.string(record.get("id"), "");
    }

    /** Whether every annotator did its work on the document. */
    public boolean isOk() {
        return Entry.Status.OK.word().equals(record.get("status"));
    }

    /** Whether the document was none. */
    public boolean isFailed() {
        return Entry.Status.FAILED.word().equals(record.get("status"));
    }

    /** Whether it tells of this document: the same id, text, date, language and metadata. */
    public boolean isOf(Document document) {
        return id().equals(document.id())
                && is("date", document.date().map(Object::toString).orElse(null))
                && is("language", document.language().orElse(null))
                && metadata().equals(List.copyOf(readable(document.metadata()).entrySet()))
                && (record.containsKey("text")
                        ? is("text", document.text())
                        : is("sha256", NativeWriter.sha256(document.text())));
    }

    private boolean is(String name, @Nullable String value) {
        return Objects.equals(record.get(name), value);
    }

    private List<Map.Entry<String, String>> metadata() {
        Map<String, String> all = new LinkedHashMap<>();
        Json.object(record.get("metadata")).forEach((key, value) -> all.put(key, Json.readable(value)));
        return List.copyOf(all.entrySet());
    }

    private static Map<String, String> readable(Map<String, String> metadata) {
        Map<String, String> all = new LinkedHashMap<>();
        metadata.forEach((key, value) -> all.put(NativeWriter.readable(key), value));
        return all;
    }

    /**
     * Its layers; those of a record without text are not compared with the text's length.
     *
     * @throws IllegalArgumentException when a layer is not of the native form
     */
    public StoredFindings findings() {
        return StoredLayers.read(record, record.get("text") instanceof String text ? text.length() : Integer.MAX_VALUE);
    }

    public List<Problem> problems() {
        return SpooledRecords.problems(record);
    }
}
