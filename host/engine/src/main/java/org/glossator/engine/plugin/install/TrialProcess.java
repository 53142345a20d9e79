package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.glossator.engine.isolation.JavaProcess;
import org.glossator.engine.pipeline.Claimed;
import org.glossator.engine.plugin.PluginChange;
import org.glossator.engine.plugin.PluginExit;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.Plugins;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The process that plugins are loaded in before they are installed: it is given its task in a file, and leaves what it found in another. */
final class TrialProcess {

    private static final Duration LIMIT = Duration.ofMinutes(5); // each call of a plugin may take half a minute
    private static final String KIND = "trial";
    private static final int FORMAT = 1;
    private static final String TASK = "task.json";
    private static final String FOUND = "found.json";
    private static final String ENDED = "ended.json";

    private TrialProcess() {}

    /** The process did not come to its own end; the message is a sentence. */
    static final class EndedException extends Exception {
        private static final long serialVersionUID = 1;

        EndedException(String sentence) {
            super(sentence);
        }
    }

    /**
     * Loads plugins in a process of their own.
     *
     * @param scratch a folder of its own, which is made, and emptied before
     * @throws IOException when there can be no such process
     */
    static List<PluginStatus> load(Path scratch, List<Path> folders, PluginChange change, Path cache)
            throws IOException, EndedException, InterruptedException {
        Written.delete(scratch);
        Files.createDirectories(scratch);
        Written.durably(scratch.resolve(TASK), task(folders, change, cache));
        long until = System.nanoTime() + LIMIT.toNanos();
        JavaProcess.Ending ending = new JavaProcess(
                        TrialProcess.class,
                        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                        List.of(scratch.toString()),
                        scratch)
                .run(until, () -> {});
        try {
            Path found = scratch.resolve(FOUND);
            if (Files.exists(found)) {
                return statuses(read(found));
            }
            Path ended = scratch.resolve(ENDED);
            if (Files.exists(ended)) {
                throw new EndedException(Json.string(read(ended), "sentence") + " when it was loaded; tell its author");
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("[" + scratch + "] holds something else than was found: " + e.getMessage(), e);
        }
        throw new EndedException(
                ending.inTime()
                        ? "Java " + ending.words() + " when the plugins were loaded; tell the author"
                        : "the plugins were not loaded within " + LIMIT.toMinutes() + " minutes");
    }

    /** Takes the folder with the task. */
    public static void main(String[] arguments) throws IOException {
        JavaProcess.goWithTheHost();
        Path scratch = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveWord(scratch), "glossator-ended"));
        JsonNode task = read(scratch.resolve(TASK));
        PluginChange change = new PluginChange(
                Path.of(Json.string(task, "folder")), new HashSet<>(paths(task, "without")), paths(task, "with"));
        Plugins plugins = Plugins.loadAfter(
                paths(task, "folders"), change, Path.of(Json.string(task, "cache")), scratch.resolve("unpacked"));
        Path part = scratch.resolve(FOUND + ".part");
        Written.durably(part, found(Claimed.statuses(plugins)));
        Files.move(part, scratch.resolve(FOUND));
        Runtime.getRuntime().halt(0); // whatever threads are left
    }

    private static void leaveWord(Path scratch) {
        PluginExit.find().ifPresent(exit -> {
            try {
                ObjectNode json = Json.object(KIND, FORMAT);
                json.put("sentence", exit.what());
                Written.durably(scratch.resolve(ENDED), Json.bytes(json));
            } catch (IOException e) {
                return; // the exit code has to do
            }
        });
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.read(Files.readAllBytes(file), KIND, FORMAT);
    }

    private static byte[] task(List<Path> folders, PluginChange change, Path cache) {
        ObjectNode json = Json.object(KIND, FORMAT);
        put(json, "folders", folders);
        json.put("folder", change.folder().toString());
        put(json, "without", change.without());
        put(json, "with", change.with());
        json.put("cache", cache.toString());
        return Json.bytes(json);
    }

    private static void put(ObjectNode json, String key, Collection<Path> paths) {
        ArrayNode array = json.putArray(key);
        paths.forEach(path -> array.add(path.toString()));
    }

    private static List<Path> paths(JsonNode json, String key) {
        return Json.strings(json, key).stream().map(Path::of).toList();
    }

    private static byte[] found(List<PluginStatus> statuses) {
        ObjectNode json = Json.object(KIND, FORMAT);
        ArrayNode plugins = json.putArray("plugins");
        for (PluginStatus status : statuses) {
            ObjectNode each = plugins.addObject();
            each.put("id", status.id()).put("version", status.version());
            each.put("file", status.file().toString());
            each.put("state", status.state().name()).put("reason", status.reason());
            status.annotators().forEach(each.putArray("annotators")::add);
        }
        return Json.bytes(json);
    }

    private static List<PluginStatus> statuses(JsonNode json) {
        List<PluginStatus> statuses = new ArrayList<>();
        for (JsonNode each : Json.array(json, "plugins")) {
            statuses.add(new PluginStatus(
                    Json.string(each, "id"),
                    Json.string(each, "version"),
                    Path.of(Json.string(each, "file")),
                    PluginStatus.State.valueOf(Json.string(each, "state")),
                    Json.string(each, "reason"),
                    Json.strings(each, "annotators")));
        }
        return statuses;
    }
}
