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

/** The indexes that a person trusts, in a file of their configuration: for each the fingerprint of its key, and the serial seen last. */
public final class KnownIndexes {

    private static final String KIND = "plugin-indexes";
    private static final int FORMAT = 1;

    private final Path file;

    public KnownIndexes(Path file) {
        this.file = file;
    }

    /**
     * What is known of an index.
     *
     * @param fingerprint of its key
     * @param serial seen last
     */
    record Known(String fingerprint, long serial) {}

    /** The file, as a person finds it. */
    public Path file() {
        return file;
    }

    /** Where the known indexes lie, sorted. */
    public SortedMap<String, String> fingerprints() throws InstallException {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        read().forEach((location, known) -> fingerprints.put(location, known.fingerprint()));
        return fingerprints;
    }

    Optional<Known> of(Location index) throws InstallException {
        return Optional.ofNullable(read().get(index.toString()));
    }

    /** Keeps what was seen; of two serials by one key, the greater. */
    void keep(Location index, Known seen) throws InstallException {
        try (HeldFile held = HeldFile.of(file)) {
            SortedMap<String, Known> all = read();
            Known before = all.get(index.toString());
            if (before != null && before.serial() > seen.serial()) {
                all.put(index.toString(), new Known(seen.fingerprint(), before.serial()));
            } else {
                all.put(index.toString(), seen);
            }
            if (!all.get(index.toString()).equals(before)) {
                Written.whole(file, bytes(all));
            }
        } catch (IOException e) {
            throw new InstallException("E4514", "[" + file + "] cannot be written: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(SortedMap<String, Known> all) {
        ObjectNode json = Json.object(KIND, FORMAT);
        ObjectNode indexes = json.putObject("known");
        all.forEach((location, known) ->
                indexes.putObject(location).put("key", known.fingerprint()).put("serial", known.serial()));
        return Json.bytes(json);
    }

    private SortedMap<String, Known> read() throws InstallException {
        SortedMap<String, Known> all = new TreeMap<>();
        if (!Files.exists(file)) {
            return all;
        }
        try {
            JsonNode known = Json.read(Files.readAllBytes(file), KIND, FORMAT).path("known");
            for (Map.Entry<String, JsonNode> each : known.properties()) {
                all.put(
                        each.getKey(),
                        new Known(Json.string(each.getValue(), "key"), Json.number(each.getValue(), "serial")));
            }
            return all;
        } catch (IOException e) {
            throw new InstallException("E4514", "[" + file + "] cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new InstallException(
                    "E4505",
                    "[" + file + "], which keeps the keys that you trust, " + e.getMessage()
                            + "; mend it, or delete it and compare each key anew",
                    e);
        }
    }
}
