package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to become of a plugin folder, all of it or nothing. It happens the moment that its description stands in the staging folder
 * under its final name: whoever finds that file there, after a kill, does the rest, and doing it twice is the same as once.
 *
 * @param moves by the name in the staging folder, the name in the plugin folder
 * @param deletes names in the plugin folder
 */
record Move(SortedMap<String, String> moves, List<String> deletes) {

    static final String NAME = "commit.json";
    private static final String KIND = "commit";
    private static final int FORMAT = 1;

    Move {
        moves = new TreeMap<>(moves);
        List<String> kept = new ArrayList<>(deletes);
        kept.removeAll(moves.values());
        deletes = List.copyOf(kept);
    }

    /** @throws InstallException when something lies in the way; nothing is changed then */
    void checkTargets(Path folder) throws InstallException {
        for (String name : moves.values()) {
            Path target = folder.resolve(name);
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new InstallException(
                        "E4514",
                        "[" + target
                                + "] is a folder, and a file is to be put there; move it away; nothing was changed");
            }
        }
    }

    /** From here on it counts as done. */
    void write(Path staging, Steps steps) throws IOException {
        ObjectNode json = Json.object(KIND, FORMAT);
        moves.forEach(json.putObject("moves")::put);
        deletes.forEach(json.putArray("deletes")::add);
        Path part = staging.resolve(NAME + ".part");
        Written.durably(part, Json.bytes(json));
        steps.reach("commit");
        Files.move(part, staging.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        Written.forceNames(staging);
    }

    static Move read(Path staging) throws IOException, InstallException {
        try {
            JsonNode json = Json.read(Files.readAllBytes(staging.resolve(NAME)), KIND, FORMAT);
            SortedMap<String, String> moves = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : json.path("moves").properties()) {
                moves.put(name(each.getKey()), name(each.getValue().asString()));
            }
            List<String> deletes = new ArrayList<>();
            for (String each : Json.strings(json, "deletes")) {
                deletes.add(name(each));
            }
            return new Move(moves, deletes);
        } catch (IllegalArgumentException e) {
            throw new InstallException(
                    "E4505",
                    "[" + staging.resolve(NAME) + "], which says what is still to be put into place, " + e.getMessage()
                            + "; delete it, then install again what is missing",
                    e);
        }
    }

    /** A file of the folder itself, and nothing beyond. */
    private static String name(String text) {
        if (text.isEmpty() || text.startsWith("..") || text.contains("/") || text.contains("\\")) {
            throw new IllegalArgumentException("names the file [" + text + "]");
        }
        return text;
    }

    /** Does what is left of it. */
    void finish(Path staging, Path folder, Steps steps) throws IOException {
        for (Map.Entry<String, String> move : moves.entrySet()) {
            Path source = staging.resolve(move.getKey());
            if (Files.exists(source)) {
                steps.reach("move " + move.getValue());
                Files.move(
                        source,
                        folder.resolve(move.getValue()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Written.forceNames(folder);
        for (String name : deletes) {
            steps.reach("delete " + name);
            Files.deleteIfExists(folder.resolve(name));
        }
        steps.reach("done");
        Files.deleteIfExists(staging.resolve(NAME));
    }
}
