package org.glossator.engine.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents from JSON objects with {@code id}, {@code text} and optionally {@code date}, {@code language}, {@code metadata}; native
 * records, which have the key {@code glossator}, bring their layers along. Other keys are passed over.
 */
final class RecordReader {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
        JsonNode record;
        try {
            record = parse(line);
        } catch (JacksonException e) {
            return noDocument(place, "is no JSON" + column(e.getLocation()) + ": " + firstLine(e.getOriginalMessage()));
        }
        if (!record.isObject()) {
            return noDocument(
                    place, "holds [" + shortened(record.toString()) + "]; expected an object with id and text");
        }
        JsonNode id = record.path("id");
        if (!id.isMissingNode() && !id.isNull() && !id.isString() && !id.isIntegralNumber()) {
            return noDocument(
                    place, "has the id [" + shortened(id.toString()) + "]; expected a string or a whole number");
        }
        String name = id.isMissingNode() || id.isNull() || id.asString().isEmpty() ? place : id.asString();
        JsonNode text = record.path("text");
        if (!text.isString()) {
            return Entry.failed(name, Problem.error("E1103", place, textMissing(record), ""));
        }
        return text.asString().length() > reading.maxDocument()
                ? TextFile.tooLong(name, reading)
                : document(name, record);
    }

    private static String column(@Nullable TokenStreamLocation place) {
        return place == null || place.getColumnNr() < 1 ? "" : " at column " + place.getColumnNr();
    }

    private static String textMissing(JsonNode record) {
        if (record.has("text")) {
            return "has the text [" + shortened(record.get("text").toString()) + "]; expected a string";
        }
        if (record.has("sha256")) {
            return "was written with --text no and holds no text; expected one with its text";
        }
        return record.path("status").asString("").equals("failed")
                ? "failed in the run that wrote it and holds no text; expected one with its text"
                : "has no text; expected an object with id and text, and found "
                        + shortened(record.propertyNames().toString());
    }

    /** @throws JacksonException when the line is no JSON */
    JsonNode parse(String line) {
        return MAPPER.readTree(line);
    }

    /** The document of an object that has a text. */
    Entry document(String name, JsonNode record) {
        Document document = Document.of(name, record.get("text").asString());
        JsonNode language = record.path("language");
        if (language.isString()) {
            document = document.withLanguage(language.asString());
        }
        if (record.path("metadata").isObject()) {
            Map<String, String> metadata = new LinkedHashMap<>();
            record.path("metadata").properties().stream()
                    .filter(p -> !p.getValue().isNull())
                    .forEach(p -> metadata.put(p.getKey(), text(p.getValue())));
            document = document.withMetadata(metadata);
        }
        Dated dated = date(document, record.path("date"));
        Entry entry = record.has("glossator")
                ? withLayers(dated.document, record)
                : Entry.of(dated.document, StoredFindings.EMPTY);
        return entry.withProblems(dated.problem.stream().toList());
    }

    private static Entry withLayers(Document document, JsonNode record) {
        try {
            return Entry.of(document, StoredLayers.read(record, document.text().length()));
        } catch (IllegalArgumentException | JacksonException e) {
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
    private Dated date(Document document, JsonNode date) {
        Optional<Problem> problem = Optional.empty();
        if (date.isString()) {
            String text = date.asString();
            try {
                String day = text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                        ? text.substring(0, 10)
                        : text;
                return new Dated(document.withDate(LocalDate.parse(day)), problem);
            } catch (DateTimeParseException e) {
                problem = Optional.of(notADate(document.id(), text));
            }
        } else if (!date.isMissingNode() && !date.isNull()) {
            problem = Optional.of(notADate(document.id(), date.toString()));
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

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
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
