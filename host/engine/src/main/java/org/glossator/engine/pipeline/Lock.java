package org.glossator.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.engine.plugin.ApiVersion;
import org.glossator.engine.plugin.LoadedPlugin;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.plugin.Sha256;

/**
 * What exactly a pipeline is: each step with every parameter, and each plugin by its content. Two locks that are equal give the same
 * bytes for the same input.
 *
 * @param api the version of the api that the host has
 * @param steps in the order in which they run
 * @param plugins by id: those of the steps, and those that they depend on
 */
public record Lock(String api, List<LockedStep> steps, SortedMap<String, LockedPlugin> plugins) {

    /**
     * One step.
     *
     * @param name as typed: the annotator and, behind an at sign, its variant
     * @param plugin the id of the plugin that brings it
     * @param parameters all of them, by name, as text; paths as they stand in the pipeline file
     * @param files the SHA-256 of each file that a parameter names, by the name that it gives it; what names a folder, or nothing that
     *     is there, is left out, since runs change it
     */
    public record LockedStep(
            String name, String plugin, SortedMap<String, String> parameters, SortedMap<String, String> files) {}

    /**
     * One plugin.
     *
     * @param kind what it was loaded from
     * @param sha256 of its content, as {@link LoadedPlugin#sha256} tells it; empty for a plugin of the class path
     * @param dependencies ids of the plugins that it sees, sorted
     */
    public record LockedPlugin(String version, LoadedPlugin.Kind kind, String sha256, List<String> dependencies) {}

    /**
     * The lock of a pipeline as it would run here and now.
     *
     * @throws PipelineException when a step cannot be configured
     * @throws IOException when a file that a parameter names, or the folder of a plugin, cannot be read
     */
    public static Lock of(List<StepRequest> requests, Plugins plugins) throws PipelineException, IOException {
        List<LockedStep> locked = new ArrayList<>();
        Deque<String> waiting = new ArrayDeque<>();
        for (Step step : Pipeline.ordered(requests, plugins)) {
            String plugin = step.installed().plugin();
            locked.add(new LockedStep(step.name(), plugin, new TreeMap<>(step.parameters()), files(step)));
            waiting.add(plugin);
        }
        return new Lock(ApiVersion.current(), List.copyOf(locked), closure(waiting, plugins));
    }

    /**
     * In what the pipeline, as it would run here and now, differs from this lock: one problem for each difference. Where the pipeline
     * cannot even be configured with the plugins that are here, those that the plugins alone tell.
     *
     * @throws PipelineException when a step cannot be configured although every plugin is the one locked
     * @throws IOException as {@link #of}
     */
    public List<Problem> differences(List<StepRequest> requests, Plugins plugins)
            throws PipelineException, IOException {
        try {
            return LockDifferences.between(this, of(requests, plugins));
        } catch (PipelineException e) {
            SortedMap<String, LockedPlugin> now =
                    closure(new ArrayDeque<>(plugins().keySet()), plugins);
            List<Problem> problems = LockDifferences.ofPlugins(this, ApiVersion.current(), now, plugins.statuses());
            if (problems.isEmpty()) {
                throw e;
            }
            return problems;
        }
    }

    private static SortedMap<String, String> files(Step step) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Map.Entry<String, Path> path : step.paths().entrySet()) {
            if (Files.isRegularFile(path.getValue())) {
                files.put(path.getKey(), Sha256.ofFile(path.getValue()));
            }
        }
        return files;
    }

    /** The plugins, and all that they depend on. */
    private static SortedMap<String, LockedPlugin> closure(Deque<String> waiting, Plugins plugins) {
        SortedMap<String, LockedPlugin> found = new TreeMap<>();
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            LoadedPlugin plugin = plugins.plugin(id).orElse(null);
            if (plugin != null && !found.containsKey(id)) {
                found.put(id, locked(plugin));
                waiting.addAll(plugin.dependencies());
            }
        }
        return found;
    }

    private static LockedPlugin locked(LoadedPlugin plugin) {
        return new LockedPlugin(plugin.version(), plugin.kind(), plugin.sha256().orElse(""), plugin.dependencies());
    }
}
