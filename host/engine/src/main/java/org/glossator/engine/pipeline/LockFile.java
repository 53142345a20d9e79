package org.glossator.engine.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.engine.pipeline.Lock.LockedPlugin;
import org.glossator.engine.pipeline.Lock.LockedStep;
import org.glossator.engine.plugin.LoadedPlugin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A lock in a file beside its pipeline: JSON, a line for each thing that may change, so that two people's changes merge. */
public final class LockFile {

    private static final int FORMAT = 1;
    private static final int SHOWN = 40; // characters of what is not as expected

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LockFile() {}

    /** Where the lock of a pipeline file stands: {@code news.lock.json} beside {@code news.json}. */
    public static Path beside(Path pipeline) {
        String name = String.valueOf(pipeline.getFileName());
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        return pipeline.resolveSibling(stem + ".lock.json");
    }

    /**
     * The lock of a file.
     *
     * @throws PipelineException when there is no such file, or it holds something else than a lock
     * @throws IOException when it cannot be read
     */
    public static Lock read(Path file) throws IOException, PipelineException {
        try {
            return lock(file, MAPPER.readTree(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw refused("E2120", file, "does not exist");
        } catch (CharacterCodingException e) {
            throw malformed(file, "holds bytes that are not UTF-8");
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw malformed(file, "is no JSON" + (place == null ? "" : " in line " + place.getLineNr()));
        } catch (IllegalArgumentException e) {
            throw malformed(file, String.valueOf(e.getMessage()));
        }
    }

    private static Lock lock(Path file, JsonNode json) throws PipelineException {
        JsonNode format = json.path("lock");
        if (!format.isInt()) {
            throw malformed(file, "is no lock: it has no \"lock\": " + FORMAT);
        }
        if (format.asInt() != FORMAT) {
            throw malformed(file, "is of the format [" + format.asInt() + "], expected " + FORMAT);
        }
        List<LockedStep> steps = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode each : array(json, "steps")) {
            LockedStep step = step(each);
            if (!names.add(step.name())) {
                throw malformed(file, "has the step [" + step.name() + "] twice");
            }
            steps.add(step);
        }
        SortedMap<String, LockedPlugin> plugins = new TreeMap<>();
        for (Map.Entry<String, JsonNode> plugin : object(json, "plugins").properties()) {
            plugins.put(plugin.getKey(), plugin(plugin.getValue()));
        }
        return new Lock(string(json, "api"), List.copyOf(steps), plugins);
    }

    private static LockedStep step(JsonNode json) {
        String variant = json.has("as") ? "@" + string(json, "as") : "";
        return new LockedStep(
                string(json, "annotator") + variant,
                string(json, "plugin"),
                strings(json, "parameters"),
                json.has("files") ? strings(json, "files") : new TreeMap<>());
    }

    private static LockedPlugin plugin(JsonNode json) {
        List<String> dependencies = new ArrayList<>();
        if (json.has("dependencies")) {
            array(json, "dependencies").forEach(each -> dependencies.add(string("dependencies", each)));
        }
        return new LockedPlugin(
                string(json, "version"),
                kind(string(json, "kind")),
                json.has("sha256") ? string(json, "sha256") : "",
                List.copyOf(dependencies));
    }

    private static LoadedPlugin.Kind kind(String word) {
        for (LoadedPlugin.Kind kind : LoadedPlugin.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("has a plugin of the kind [" + word + "]");
    }

    private static SortedMap<String, String> strings(JsonNode json, String key) {
        SortedMap<String, String> strings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : object(json, key).properties()) {
            strings.put(each.getKey(), string(each.getKey(), each.getValue()));
        }
        return strings;
    }

    private static String string(JsonNode json, String key) {
        return string(key, member(json, key));
    }

    private static String string(String name, JsonNode value) {
        if (!value.isString()) {
            throw unexpected(name, value, "a string");
        }
        return value.asString();
    }

    private static JsonNode array(JsonNode json, String key) {
        JsonNode value = member(json, key);
        if (!value.isArray()) {
            throw unexpected(key, value, "an array");
        }
        return value;
    }

    private static JsonNode object(JsonNode json, String key) {
        JsonNode value = member(json, key);
        if (!value.isObject()) {
            throw unexpected(key, value, "an object");
        }
        return value;
    }

    private static IllegalArgumentException unexpected(String name, JsonNode value, String expected) {
        String found = value.toString();
        return new IllegalArgumentException("has [" + name + "] as ["
                + (found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…") + "]; expected " + expected);
    }

    private static JsonNode member(JsonNode json, String key) {
        if (!json.has(key)) {
            throw new IllegalArgumentException("lacks [" + key + "]");
        }
        return json.get(key);
    }

    private static PipelineException malformed(Path file, String message) {
        return refused("E2121", file, message);
    }

    private static PipelineException refused(String code, Path file, String message) {
        return new PipelineException(
                PipelineException.Fault.PIPELINE,
                Problem.error(code, "lock " + file, message, "make it with: gloss plugin lock " + pipeline(file)));
    }

    private static Path pipeline(Path lock) {
        return lock.resolveSibling(String.valueOf(lock.getFileName()).replaceFirst("\\.lock\\.json$", ".json"));
    }

    /**
     * Writes a lock, whole or not at all.
     *
     * @return whether the file is another one now than it was
     */
    public static boolean write(Path file, Lock lock) throws IOException {
        byte[] bytes = bytes(lock);
        if (Files.isRegularFile(file) && Arrays.equals(bytes, Files.readAllBytes(file))) {
            return false;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return true;
    }

    private static byte[] bytes(Lock lock) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("lock", FORMAT);
        json.put("api", lock.api());
        ArrayNode steps = json.putArray("steps");
        for (LockedStep each : lock.steps()) {
            ObjectNode step = steps.addObject();
            String[] name = each.name().split("@", 2);
            step.put("annotator", name[0]);
            if (name.length > 1) {
                step.put("as", name[1]); // as a pipeline file has it
            }
            step.put("plugin", each.plugin());
            each.parameters().forEach(step.putObject("parameters")::put);
            if (!each.files().isEmpty()) {
                each.files().forEach(step.putObject("files")::put);
            }
        }
        ObjectNode plugins = json.putObject("plugins");
        lock.plugins().forEach((id, plugin) -> write(plugins.putObject(id), plugin));
        return (MAPPER.writer().with(pretty()).writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static PrettyPrinter pretty() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n"); // the same on every system
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private static void write(ObjectNode json, LockedPlugin plugin) {
        json.put("version", plugin.version());
        json.put("kind", plugin.kind().word());
        if (!plugin.sha256().isEmpty()) {
            json.put("sha256", plugin.sha256());
        }
        if (!plugin.dependencies().isEmpty()) {
            plugin.dependencies().forEach(json.putArray("dependencies")::add);
        }
    }
}
