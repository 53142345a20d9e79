package org.glossator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Native records, read as any program outside the project would. */
final class Records {

    private static final JsonMapper JSON = new JsonMapper();

    private Records() {}

    /** One for each line. */
    static List<JsonNode> of(String lines) {
        return lines.lines().map(Records::one).toList();
    }

    static JsonNode one(String line) {
        return JSON.readTree(line);
    }

    static List<JsonNode> of(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids(List<JsonNode> records) {
        return records.stream().map(each -> each.get("id").asString()).toList();
    }

    static List<String> statuses(List<JsonNode> records) {
        return records.stream().map(each -> each.get("status").asString()).toList();
    }

    /** The findings of a layer of a record. */
    static List<JsonNode> findings(JsonNode record, String layer) {
        return StreamSupport.stream(record.at("/layers").path(layer).spliterator(), false)
                .toList();
    }

    /** The words that a finding covers. */
    static String words(JsonNode record, JsonNode finding) {
        return record.get("text")
                .asString()
                .substring(finding.get("start").asInt(), finding.get("end").asInt());
    }
}
