package org.glossator.engine.corpus;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Documents from JSON objects with {@code id}, {@code text} and optionally {@code date}, {@code language}, {@code metadata}; native
 * records, which have the key {@code glossator}, bring their layers along. Other keys are passed over.
 */
final class RecordReader {

    private static final Set<String> KEYS = Set.of(
            "glossator",
            "id",
            "status",
            "offsets",
            "date",
            "language",
            "metadata",
            "text",
            "sha256",
            "layers",
            "provenance",
            "problems");

    private final Reading reading;

    RecordReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * The document of a line, or a failed entry.
     *
     * @param place the id of a record that has none, {@code FILE:LINE}
     */
    Entry read(String place, String line) {
        Object value;
        try {
            value = Json.parse(line, KEYS);
        } catch (JacksonException e) {
            return noDocument(place, "is no JSON" + column(e.getLocation()) + ": " + firstLine(e.getOriginalMessage()));
        }
        return read(place, value);
    }

    /**
     * The same of a line that is ASCII, which is quicker.
     *
     * @return null where it is no JSON: what is wrong with it, the line says as text
     */
    @Nullable
    Entry read(String place, byte[] line, int length) {
        Object value;
        try {
            value = Json.parse(line, length, KEYS);
        } catch (JacksonException e) {
            return null;
        }
        return read(place, value);
    }

    private Entry read(String place, @Nullable Object value) {
        if (!(value instanceof Map)) {
            return noDocument(
                    place, "holds [" + shortened(Json.text(value)) + "]; expected an object with id and text");
        }
        return read(place, Json.object(value));
    }

    private Entry read(String place, Map<String, @Nullable Object> record) {
        Object id = record.get("id");
        if (id != null && !(id instanceof String) && !isWhole(id)) {
            return noDocument(
                    place, "has the id [" + shortened(Json.text(id)) + "]; expected a string or a whole number");
        }
        String name = id == null || id.equals("") ? place : id.toString();
        boolean asWritten = reading.asWritten() && record.containsKey("glossator");
        List<Problem> told = asWritten ? SpooledRecords.problems(record) : List.of();
        if ("failed".equals(record.get("status")) && !told.isEmpty()) {
            return Entry.failed(name, told.get(0)).withProblems(told.subList(1, told.size()));
        }
        if (!(record.get("text") instanceof String text)) {
            return Entry.failed(name, Problem.error("E1103", place, textMissing(record), ""));
        }
        return text.length() > reading.maxDocument()
                ? TextFile.tooLong(name, reading)
                : document(name, text, record).withProblems(told);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    private static String column(@Nullable TokenStreamLocation place) {
        return place == null || place.getColumnNr() < 1 ? "" : " at column " + place.getColumnNr();
    }

    private static String textMissing(Map<String, @Nullable Object> record) {
        if (record.containsKey("text")) {
            return "has the text [" + shortened(Json.text(record.get("text"))) + "]; expected a string";
        }
        if (record.containsKey("sha256")) {
            return "was written with --text no and holds no text; expected one with its text";
        }
        return "failed".equals(record.get("status"))
                ? "failed in the run that wrote it and holds no text; expected one with its text"
                : "has no text; expected an object with id and text, and found "
                        + shortened(record.keySet().toString());
    }

    /**
     * The values of a record, by key.
     *
     * @throws JacksonException when the line is no JSON
     */
    static Map<String, @Nullable Object> parse(String line) {
        return Json.object(Json.parse(line, KEYS));
    }

    /** The document of a record that has this text. */
    Entry document(String name, String text, Map<String, @Nullable Object> record) {
        Document document = Document.of(name, text);
        if (record.get("language") instanceof String language) {
            document = document.withLanguage(language);
        }
        if (record.get("metadata") instanceof Map<?, ?> metadata) {
            document = document.withMetadata(metadata(Json.object(metadata)));
        }
        Dated dated = date(document, record.get("date"));
        Entry entry = record.containsKey("glossator")
                ? withLayers(dated.document, record)
                : Entry.of(dated.document, StoredFindings.EMPTY);
        return dated.problem.map(entry::with).orElse(entry);
    }

    private static Map<String, String> metadata(Map<String, @Nullable Object> values) {
        Map<String, String> metadata = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                metadata.put(key, Json.readable(value));
            }
        });
        return metadata;
    }

    private static Entry withLayers(Document document, Map<String, @Nullable Object> record) {
        try {
            return Entry.of(document, StoredLayers.read(record, document.text().length()));
        } catch (IllegalArgumentException e) {
            return Entry.of(document, StoredFindings.EMPTY)
                    .with(Problem.error(
                            "E1106",
                            document.id(),
                            "brings layers that cannot be read: " + firstLine(String.valueOf(e.getMessage())),
                            "they were left out"));
        }
    }

    private record Dated(Document document, Optional<Problem> problem) {}

    /** The record's own date comes first; a time of day behind it is left out. */
    private Dated date(Document document, @Nullable Object date) {
        Optional<Problem> problem = Optional.empty();
        if (date instanceof String text) {
            try {
                String day = text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                        ? text.substring(0, 10)
                        : text;
                return new Dated(document.withDate(LocalDate.parse(day)), problem);
            } catch (DateTimeParseException e) {
                problem = Optional.of(notADate(document.id(), text));
            }
        } else if (date != null) {
            problem = Optional.of(notADate(document.id(), Json.text(date)));
        }
        return new Dated(reading.date().map(document::withDate).orElse(document), problem);
    }

    private static Problem notADate(String id, String text) {
        return Problem.warning(
                "E1105",
                id,
                "has the date [" + shortened(text) + "]; expected a day as 2024-04-26",
                "it is taken as not given");
    }

    private static Entry noDocument(String place, String message) {
        return Entry.failed(place, Problem.error("E1103", place, message, ""));
    }

    private static String shortened(String text) {
        int end = 60;
        if (text.length() <= end) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
