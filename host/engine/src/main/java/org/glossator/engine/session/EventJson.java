package org.glossator.engine.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.zip.CRC32C;
import org.glossator.engine.corpus.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A line of a session's journal: one JSON object with its number as the first key and the CRC-32C of all before it as the last. */
final class EventJson {

    static final int VERSION = 1;

    private static final String CHECKSUM = ",\"crc32c\":\"";
    private static final int TAIL = CHECKSUM.length() + 10; // eight digits, a quotation mark, a brace

    private EventJson() {}

    /** The line that a journal begins with. */
    static byte[] beginning() {
        Map<String, @Nullable Object> object = line(0, "begin");
        object.put("glossator-session", VERSION);
        return bytes(object);
    }

    static byte[] bytes(long number, Event event) {
        if (event instanceof Event.Documents documents) {
            Map<String, @Nullable Object> object = line(number, "documents");
            object.put("file", documents.file());
            object.put("sha256", documents.sha256());
            object.put("whole", documents.whole());
            object.put("command", documents.command());
            return bytes(object);
        }
        if (event instanceof Event.Decided decided) {
            return bytes(decided(number, decided.step()));
        }
        return bytes(small(number, event));
    }

    private static Map<String, @Nullable Object> small(long number, Event event) {
        Map<String, @Nullable Object> object;
        if (event instanceof Event.Closed closed) {
            object = line(number, "close");
            object.put("document", closed.document());
        } else if (event instanceof Event.InHand use) {
            object = line(number, "use");
            object.put("document", use.document());
        } else if (event instanceof Event.Undone undone) {
            object = line(number, "undo");
            object.put("steps", undone.steps());
        } else {
            object = line(number, "redo");
            object.put("steps", ((Event.Redone) event).steps());
        }
        return object;
    }

    private static Map<String, @Nullable Object> line(long number, String what) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("n", number);
        object.put("do", what);
        return object;
    }

    private static Map<String, @Nullable Object> decided(long number, DecisionStep step) {
        Map<String, @Nullable Object> object = line(number, "decide");
        object.put("command", step.command());
        object.put("at", step.at().toString());
        List<Object> changes = new ArrayList<>();
        for (Change change : step.changes()) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("key", change.key());
            each.put("decision", change.after() == null ? null : DecisionJson.object(change.after()));
            if (change.beside()) {
                each.put("beside", true);
            }
            changes.add(each);
        }
        object.put("changes", changes);
        return object;
    }

    private static byte[] bytes(Map<String, @Nullable Object> object) {
        String json = Json.escaped(object);
        byte[] body = json.substring(0, json.length() - 1).getBytes(StandardCharsets.UTF_8);
        String tail = CHECKSUM + checksum(body, body.length) + "\"}\n";
        byte[] line = new byte[body.length + tail.length()];
        System.arraycopy(body, 0, line, 0, body.length);
        System.arraycopy(tail.getBytes(StandardCharsets.US_ASCII), 0, line, body.length, tail.length());
        return line;
    }

    private static String checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** Whether the checksum is that of the line, without its line feed. */
    static boolean isWhole(byte[] line) {
        int body = line.length - TAIL;
        return body >= 0
                && new String(line, body, TAIL, StandardCharsets.US_ASCII)
                        .equals(CHECKSUM + checksum(line, body) + "\"}");
    }

    /**
     * The object of a line, without its line feed.
     *
     * @throws IllegalArgumentException when the checksum is another one; the message goes on after "it"
     */
    static Map<String, @Nullable Object> object(byte[] line) {
        if (!isWhole(line)) {
            throw new IllegalArgumentException("its checksum does not fit what it says");
        }
        try {
            return Json.object(Json.parse(new String(line, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * What the line of an object tells.
     *
     * @param known the decisions that stand before it, by key
     * @param whole whether all that happened before it is known; else what it takes back of the rest is left out
     * @throws IllegalArgumentException when it is none that this version writes
     */
    static Event event(Map<String, @Nullable Object> object, LongFunction<@Nullable Decision> known, boolean whole) {
        String what = DecisionJson.string(object, "do");
        return switch (what) {
            case "documents" ->
                new Event.Documents(
                        DecisionJson.string(object, "file"),
                        DecisionJson.string(object, "sha256"),
                        Boolean.TRUE.equals(object.get("whole")),
                        Json.string(object.get("command"), ""));
            case "close" -> new Event.Closed(DecisionJson.string(object, "document"));
            case "use" -> new Event.InHand(DecisionJson.string(object, "document"));
            case "decide" -> new Event.Decided(step(object, known, whole));
            case "undo" -> new Event.Undone(DecisionJson.whole(object, "steps"));
            case "redo" -> new Event.Redone(DecisionJson.whole(object, "steps"));
            default -> throw new IllegalArgumentException("it says [" + what + "], which this version does not know");
        };
    }

    private static DecisionStep step(
            Map<String, @Nullable Object> object, LongFunction<@Nullable Decision> known, boolean whole) {
        List<Change> changes = new ArrayList<>();
        for (Object each : Json.list(object.get("changes"))) {
            Map<String, @Nullable Object> change = Json.object(each);
            long key = DecisionJson.whole(change, "key");
            Object after = change.get("decision");
            Decision before = known.apply(key);
            if (after != null || before != null) {
                Decision decision = after == null ? null : DecisionJson.decision(Json.object(after));
                changes.add(new Change(key, before, decision, Boolean.TRUE.equals(change.get("beside"))));
            } else if (whole) {
                throw new IllegalArgumentException("it takes back the decision [" + key + "], which there is not");
            }
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("it takes back decisions that there are not");
        }
        return new DecisionStep(
                DecisionJson.string(object, "command"), Instant.parse(DecisionJson.string(object, "at")), changes);
    }
}
