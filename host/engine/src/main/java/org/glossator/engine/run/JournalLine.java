package org.glossator.engine.run;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a journal: the CRC-32C of the JSON object behind it, in eight hexadecimal digits, a blank, the object. Each line names its
 * run, so that it means something without the lines before it.
 *
 * @param run the hash of the fingerprint of the run
 * @param fingerprint of the run; null on a line that is a checkpoint
 * @param checkpoint null on the line that a journal begins with
 */
record JournalLine(
        String run,
        @Nullable Fingerprint fingerprint,
        @Nullable Checkpoint checkpoint) {

    private static final int CHECKSUM = 8;

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /** Made by those alone who read a journal: a run that begins one does without. */
    private static final class Reader {
        static final JsonMapper MAPPER = new JsonMapper();
    }

    static JournalLine of(Fingerprint fingerprint) {
        return new JournalLine(hash(fingerprint), fingerprint, null);
    }

    static JournalLine of(Fingerprint fingerprint, Checkpoint checkpoint) {
        return new JournalLine(hash(fingerprint), null, checkpoint);
    }

    /** With its line feed. */
    byte[] bytes() {
        String json = json();
        return (checksum(json) + " " + json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The line that these bytes are, without a line feed; null when they are none, or damaged. */
    static @Nullable JournalLine parse(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        if (line.length() < CHECKSUM + 1 || line.charAt(CHECKSUM) != ' ') {
            return null;
        }
        String json = line.substring(CHECKSUM + 1);
        if (!checksum(json).equals(line.substring(0, CHECKSUM))) {
            return null;
        }
        try {
            JsonNode object = Reader.MAPPER.readTree(json);
            String run = object.path("run").asString("");
            return object.has("steps")
                    ? new JournalLine(run, fingerprint(object), null)
                    : new JournalLine(run, null, checkpoint(object));
        } catch (JacksonException | IllegalArgumentException e) {
            return null; // a journal of another version of this program
        }
    }

    private String json() {
        return written(json -> {
            json.writeStringProperty("run", run);
            if (fingerprint != null) {
                write(json, fingerprint);
            }
            if (checkpoint != null) {
                write(json, checkpoint);
            }
        });
    }

    private interface Content {
        void onto(JsonGenerator json);
    }

    private static String written(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            content.onto(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Checkpoint checkpoint) {
        json.writeNumberProperty("ok", checkpoint.written().ok());
        json.writeNumberProperty("partial", checkpoint.written().partial());
        json.writeNumberProperty("failed", checkpoint.written().failed());
        json.writeNumberProperty("bytes", checkpoint.bytes());
        json.writeStringProperty("crc32c", HexFormat.of().toHexDigits(checkpoint.crc()));
        json.writeStringProperty("input", HexFormat.of().toHexDigits(checkpoint.input()));
        json.writeBooleanProperty("complete", checkpoint.complete());
    }

    private static Checkpoint checkpoint(JsonNode object) {
        return new Checkpoint(
                new Written(
                        object.path("ok").asLong(),
                        object.path("partial").asLong(),
                        object.path("failed").asLong()),
                object.path("bytes").asLong(),
                HexFormat.fromHexDigitsToLong(object.path("crc32c").asString()),
                HexFormat.fromHexDigitsToLong(object.path("input").asString()),
                object.path("complete").asBoolean());
    }

    private static void write(JsonGenerator json, Fingerprint fingerprint) {
        json.writeStringProperty("glossator", fingerprint.glossator());
        json.writeName("steps");
        json.writeStartArray();
        for (Fingerprint.Print step : fingerprint.steps()) {
            json.writeStartObject();
            json.writeStringProperty("name", step.name());
            json.writeStringProperty("plugin", step.plugin());
            json.writeStringProperty("version", step.version());
            write(json, "sha256", step.contents());
            write(json, "parameters", step.parameters());
            json.writeEndObject();
        }
        json.writeEndArray();
        write(json, "options", new TreeMap<>(fingerprint.options()));
        json.writeName("inputs");
        json.writeStartArray();
        fingerprint.inputs().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, String name, Map<String, String> values) {
        json.writeName(name);
        json.writeStartObject();
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static Fingerprint fingerprint(JsonNode object) {
        List<Fingerprint.Print> steps = new ArrayList<>();
        for (JsonNode step : object.path("steps")) {
            steps.add(new Fingerprint.Print(
                    step.path("name").asString(),
                    step.path("plugin").asString(),
                    step.path("version").asString(),
                    strings(step.path("sha256")),
                    strings(step.path("parameters"))));
        }
        List<String> inputs = new ArrayList<>();
        object.path("inputs").forEach(input -> inputs.add(input.asString()));
        return new Fingerprint(object.path("glossator").asString(), steps, strings(object.path("options")), inputs);
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString()));
        return strings;
    }

    private static String checksum(String json) {
        CRC32C crc = new CRC32C();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static String hash(Fingerprint fingerprint) {
        try {
            byte[] json = written(content -> write(content, fingerprint)).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
