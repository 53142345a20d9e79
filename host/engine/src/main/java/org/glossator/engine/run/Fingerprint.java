package org.glossator.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.plugin.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a run is: everything that its records depend on but the documents themselves. Two runs with equal fingerprints over the same
 * documents write the same bytes.
 *
 * @param glossator the version and build of the host
 * @param steps in the order in which they run
 * @param options those that change what is written, by name
 * @param inputs as named
 */
public record Fingerprint(String glossator, List<Print> steps, Map<String, String> options, List<String> inputs) {

    /**
     * One step.
     *
     * @param name the annotator's, with its variant
     * @param plugin the id of the plugin
     * @param version of the plugin
     * @param contents the SHA-256 of the plugin and of each that it depends on, by id; without those of the class path
     * @param parameters all of them, as text, and the SHA-256 of the files that they name
     */
    public record Print(
            String name, String plugin, String version, Map<String, String> contents, Map<String, String> parameters) {

        /** What is another than before, as {@code dates is 0.2.0 and was 0.1.0}. */
        List<String> differencesFrom(Print before) {
            List<String> all = new ArrayList<>();
            if (!plugin.equals(before.plugin)) {
                all.add(name + " is of the plugin " + plugin + " and was of " + before.plugin);
            } else if (!version.equals(before.version)) {
                all.add(name + " is " + version + " and was " + before.version);
            } else {
                all.addAll(otherBuilds(before));
            }
            all.addAll(differences(name + ":", parameters, before.parameters));
            return all;
        }

        private List<String> otherBuilds(Print before) {
            List<String> all = new ArrayList<>();
            TreeSet<String> ids = new TreeSet<>(contents.keySet());
            ids.addAll(before.contents.keySet());
            for (String id : ids) {
                if (!Objects.equals(contents.get(id), before.contents.get(id))) {
                    all.add(name
                            + (id.equals(plugin)
                                    ? " is another build of " + plugin + " " + version
                                    : " stands on another build of the plugin " + id)
                            + " (" + shortened(contents.get(id)) + " and was " + shortened(before.contents.get(id))
                            + ")");
                }
            }
            return all;
        }

        private static String shortened(@Nullable String hash) {
            return hash == null ? "none" : hash.substring(0, Math.min(8, hash.length()));
        }
    }

    public Fingerprint {
        steps = List.copyOf(steps);
        options = Map.copyOf(options);
        inputs = List.copyOf(inputs);
    }

    /**
     * Of a run of this pipeline.
     *
     * @param options those of the caller that change what is written, by name
     */
    public static Fingerprint of(Pipeline pipeline, Plugins plugins, Map<String, String> options, List<String> inputs) {
        List<Print> steps = new ArrayList<>();
        for (Step step : pipeline.steps()) {
            String plugin = step.installed().plugin();
            Map<String, String> contents = plugins.originOf(plugin).contents();
            steps.add(new Print(step.name(), plugin, step.installed().version(), contents, parameters(step)));
        }
        return new Fingerprint(HostBuild.current(), steps, options, inputs);
    }

    /** All of them, and the content of the files that they name. */
    private static Map<String, String> parameters(Step step) {
        Map<String, String> all = new LinkedHashMap<>(step.parameters());
        step.paths().forEach((name, path) -> {
            if (Files.isRegularFile(path)) {
                all.put("content of " + name, content(path));
            }
        });
        return all;
    }

    private static String content(Path file) {
        try {
            return Sha256.ofFile(file);
        } catch (IOException e) {
            return "unreadable"; // the annotator will say so
        }
    }

    /** What is another than before, each in a few words; empty when nothing is. */
    public List<String> differencesFrom(Fingerprint before) {
        List<String> all = new ArrayList<>();
        if (!glossator.equals(before.glossator)) {
            all.add("Glossator is " + glossator + " and was " + before.glossator);
        }
        List<String> names = names(steps);
        List<String> namesBefore = names(before.steps);
        if (names.equals(namesBefore)) {
            for (int i = 0; i < steps.size(); i++) {
                all.addAll(steps.get(i).differencesFrom(before.steps.get(i)));
            }
        } else {
            all.add("the steps are " + names + " and were " + namesBefore);
        }
        all.addAll(differences("--", options, before.options));
        if (!inputs.equals(before.inputs)) {
            all.add("the input is " + inputs + " and was " + before.inputs);
        }
        return all;
    }

    private static List<String> names(List<Print> steps) {
        return steps.stream().map(Print::name).toList();
    }

    private static List<String> differences(String prefix, Map<String, String> now, Map<String, String> before) {
        List<String> all = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            if (!Objects.equals(now.get(name), before.get(name))) {
                all.add(prefix + name + " is " + value(now, name) + " and was " + value(before, name));
            }
        }
        return all;
    }

    private static String value(Map<String, String> values, String name) {
        return values.containsKey(name) ? "[" + values.get(name) + "]" : "not there";
    }
}
