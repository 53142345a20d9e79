package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the plugins of a folder came from; one that a person put there by hand is not in it. */
final class Ledger {

    static final String NAME = "installed.json";
    private static final String KIND = "installed";
    private static final int FORMAT = 1;

    private final SortedMap<String, Entry> entries; // by id

    private Ledger(SortedMap<String, Entry> entries) {
        this.entries = entries;
    }

    record Entry(String version, String sha256, Provenance provenance) {}

    static Ledger of(Path folder) throws InstallException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new Ledger(entries);
        }
        try {
            JsonNode plugins = Json.read(Files.readAllBytes(file), KIND, FORMAT).path("plugins");
            for (Map.Entry<String, JsonNode> each : plugins.properties()) {
                entries.put(each.getKey(), entry(each.getValue()));
            }
            return new Ledger(entries);
        } catch (IOException e) {
            throw new InstallException("E4514", "[" + file + "] cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new InstallException(
                    "E4505",
                    "[" + file + "], which keeps where plugins came from, " + e.getMessage()
                            + "; delete it, and install again what shall be updated",
                    e);
        }
    }

    private static Entry entry(JsonNode json) {
        return new Entry(
                Json.string(json, "version"),
                Json.string(json, "sha256"),
                new Provenance(
                        Json.string(json, "from"), Json.stringOr(json, "index", ""), Json.stringOr(json, "key", "")));
    }

    Optional<Entry> of(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    SortedMap<String, Entry> entries() {
        return new TreeMap<>(entries);
    }

    Ledger with(String id, Entry entry) {
        SortedMap<String, Entry> changed = new TreeMap<>(entries);
        changed.put(id, entry);
        return new Ledger(changed);
    }

    Ledger without(String id) {
        SortedMap<String, Entry> changed = new TreeMap<>(entries);
        changed.remove(id);
        return new Ledger(changed);
    }

    byte[] bytes() {
        ObjectNode json = Json.object(KIND, FORMAT);
        ObjectNode plugins = json.putObject("plugins");
        entries.forEach((id, entry) -> {
            ObjectNode each = plugins.putObject(id);
            Provenance origin = entry.provenance();
            each.put("version", entry.version()).put("sha256", entry.sha256()).put("from", origin.from());
            if (!origin.index().isEmpty()) {
                each.put("index", origin.index()).put("key", origin.key());
            }
        });
        return Json.bytes(json);
    }
}
