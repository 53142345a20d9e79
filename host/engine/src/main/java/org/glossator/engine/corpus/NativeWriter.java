package org.glossator.engine.corpus;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Writes native records: JSON Lines, one for each entry, in UTF-8. The format is stable; tools outside the project read it. Half
 * a surrogate pair is written as an escape, so every text comes back as it was.
 */
public final class NativeWriter implements Sink, Closeable, Flushable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .recyclerPool(JsonRecyclerPools.threadLocalPool()) // the shared one is a queue that all threads wait for
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // Double.toString differs before Java 19
            .build();

    /** Bytes that a thread holds on to between two records. */
    private static final int MOST_KEPT = 1 << 20;

    private final Utf8Json out;
    private final boolean withText;
    private final ThreadLocal<Ahead> ahead = ThreadLocal.withInitial(Ahead::new);

    /** Encodes records before their turn. For one thread. */
    private static final class Ahead {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Utf8Json out = new Utf8Json(bytes);
    }

    /** @param withText false leaves the text out and writes its SHA-256 */
    public NativeWriter(OutputStream out, boolean withText) {
        this.out = new Utf8Json(out);
        this.withText = withText;
    }

    @Override
    public void accept(Entry entry) throws IOException {
        Entry.Encoded encoded = entry.encoded();
        if (encoded != null && encoded.withText() == withText) {
            out.write(encoded.bytes());
        } else {
            write(entry, out);
        }
    }

    @Override
    public Entry ahead(Entry entry) {
        Ahead mine = ahead.get();
        boolean reusable = false;
        try {
            mine.bytes.reset();
            write(entry, mine.out);
            reusable = mine.bytes.size() <= MOST_KEPT;
            return entry.encoded(new Entry.Encoded(mine.bytes.toByteArray(), withText));
        } catch (IOException e) {
            throw new IllegalStateException("an array of bytes takes everything", e);
        } finally {
            if (!reusable) {
                ahead.remove();
            }
        }
    }

    private void write(Entry entry, Utf8Json to) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            json.writeStartObject();
            json.writeName("glossator");
            json.writeNumber(1);
            string(json, "id", entry.id());
            string(json, "status", entry.status().word());
            string(json, "offsets", "utf-16");
            if (entry.document().isPresent()) {
                document(json, entry.document().get());
            }
            layers(json, entry);
            provenance(json, entry);
            problems(json, entry.problems());
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        to.write('\n');
        to.drain();
    }

    private void document(JsonGenerator json, Document document) {
        string(json, "date", document.date().map(Object::toString).orElse(null));
        string(json, "language", document.language().orElse(null));
        json.writeName("metadata");
        json.writeStartObject();
        document.metadata().forEach((key, value) -> string(json, readable(key), value));
        json.writeEndObject();
        if (withText) {
            string(json, "text", document.text());
        } else {
            string(json, "sha256", sha256(document.text()));
        }
    }

    /** JSON readers, ours too, refuse half a surrogate pair in a name; here it becomes a question mark. */
    static String readable(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void layers(JsonGenerator json, Entry entry) {
        json.writeName("layers");
        json.writeStartObject();
        for (StoredLayer layer : entry.findings().all()) {
            List<String> components = layer.components();
            json.writeName(layer.name());
            json.writeStartArray();
            layer.findings().forEach(finding -> finding(json, components, finding));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, List<String> components, StoredFinding finding) {
        json.writeStartObject();
        json.writeName("start");
        json.writeNumber(finding.span().start());
        json.writeName("end");
        json.writeNumber(finding.span().end());
        json.writeName("value");
        row(json, components, finding.value());
        string(json, "rule", finding.evidence().rule());
        json.writeName("confidence");
        if (finding.evidence().confidence().isPresent()) {
            json.writeNumber(finding.evidence().confidence().getAsDouble());
        } else {
            json.writeNull();
        }
        string(json, "note", finding.evidence().note());
        json.writeName("alternatives");
        json.writeStartArray();
        finding.alternatives().forEach(a -> row(json, components, a));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, List<String> components, @Nullable Object[] row) {
        json.writeStartObject();
        for (int i = 0; i < row.length; i++) {
            json.writeName(components.get(i));
            plain(json, row[i]);
        }
        json.writeEndObject();
    }

    /** @param value plain, as a {@link StoredFinding} or {@link Json} has them; anything else is written as its words */
    static void plain(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Span span) {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> plain(json, element));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, element) -> {
                json.writeName(String.valueOf(key));
                plain(json, element);
            });
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void provenance(JsonGenerator json, Entry entry) {
        json.writeName("provenance");
        json.writeStartObject();
        for (StoredLayer layer : entry.findings().all()) {
            if (!layer.provenance().annotator().isEmpty()) { // a layer that a person wrote into a file has none
                json.writeName(layer.name());
                provenance(json, layer.provenance());
            }
        }
        json.writeEndObject();
    }

    private static void provenance(JsonGenerator json, Provenance provenance) {
        json.writeStartObject();
        string(json, "annotator", provenance.annotator());
        string(json, "plugin", provenance.plugin());
        string(json, "version", provenance.version());
        strings(json, "parameters", provenance.parameters());
        json.writeName("reads");
        json.writeStartArray();
        provenance.reads().forEach(json::writeString);
        json.writeEndArray();
        strings(json, "shape", provenance.shape());
        if (!provenance.standsOn().isEmpty()) {
            string(json, "stands-on", provenance.standsOn());
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, Map<String, String> entries) {
        json.writeName(name);
        json.writeStartObject();
        entries.forEach((key, value) -> string(json, key, value));
        json.writeEndObject();
    }

    private static void problems(JsonGenerator json, List<Problem> problems) {
        json.writeName("problems");
        json.writeStartArray();
        for (Problem problem : problems) {
            json.writeStartObject();
            string(json, "severity", problem.severity() == Problem.Severity.ERROR ? "error" : "warning");
            string(json, "code", problem.code());
            string(json, "who", problem.who());
            json.writeName("span");
            plain(json, problem.span());
            string(json, "message", problem.message());
            string(json, "hint", problem.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void string(JsonGenerator json, String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    /** Of the text in UTF-8, where half a surrogate pair counts as a question mark. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
