package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glossator.engine.pipeline.Suggestion;
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

    /**
     * Keeps what was seen, with the greatest serial that any process saw. Where another process trusted another key meanwhile, or a
     * person forgot the index, that stands.
     *
     * @param checked what was known when the key was checked; empty: nothing
     */
    void keep(Location index, Known seen, Optional<Known> checked) throws InstallException {
        try (HeldFile held = HeldFile.of(file)) {
            SortedMap<String, Known> all = read();
            Optional<Known> now = Optional.ofNullable(all.get(index.toString()));
            String key = now.map(Known::fingerprint).orElse("");
            if (!key.equals(seen.fingerprint())
                    && !key.equals(checked.map(Known::fingerprint).orElse(""))) {
                return;
            }
            long serial = Math.max(seen.serial(), now.map(Known::serial).orElse(0L));
            Known next = new Known(seen.fingerprint(), serial);
            if (!now.equals(Optional.of(next))) {
                all.put(index.toString(), next);
                Written.whole(file, bytes(all));
            }
        } catch (IOException e) {
            throw new InstallException("E4514", "[" + file + "] cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Forgets an index, which may be gone.
     *
     * @param typed its place, or the folder of it
     * @return its place
     * @throws InstallException when it is not known
     */
    public String forget(String typed) throws InstallException {
        Location named = Location.of(typed);
        try (HeldFile held = HeldFile.of(file)) {
            SortedMap<String, Known> all = read();
            Set<String> places = all.keySet();
            String place = Stream.of(named, named.inside(IndexFile.NAME))
                    .map(Location::toString)
                    .filter(places::contains)
                    .findFirst()
                    .orElseThrow(() -> new InstallException(
                            "E4512",
                            "no index [" + typed + "] is known; "
                                    + Suggestion.nearest(named.toString(), places)
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("gloss plugin indexes lists those that are")));
            all.remove(place);
            Written.whole(file, bytes(all));
            return place;
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
