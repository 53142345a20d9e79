package org.glossator.engine.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glossator.engine.pipeline.Lock.LockedPlugin;
import org.glossator.engine.pipeline.Lock.LockedStep;
import org.glossator.engine.plugin.LoadedPlugin;
import org.glossator.engine.plugin.PluginStatus;

/** In what a pipeline, as it would run, differs from its lock. */
final class LockDifferences {

    private static final int SHOWN = 12; // digits of a SHA-256

    private final Lock lock;
    private final Map<String, PluginStatus> known = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private LockDifferences(Lock lock) {
        this.lock = lock;
    }

    /** One problem for each difference; none when they are equal. */
    static List<Problem> between(Lock lock, Lock now) {
        LockDifferences differences = new LockDifferences(lock);
        differences.plugins(now.api(), now.plugins(), true);
        differences.steps(now.steps());
        return differences.problems;
    }

    /**
     * Those that the plugins alone tell, where the pipeline cannot be looked at.
     *
     * @param known the plugins that are here, whatever became of them
     */
    static List<Problem> ofPlugins(
            Lock lock, String api, SortedMap<String, LockedPlugin> now, List<PluginStatus> known) {
        LockDifferences differences = new LockDifferences(lock);
        known.forEach(status -> differences.known.put(status.id(), status));
        differences.plugins(api, now, false);
        return differences.problems;
    }

    private void plugins(String api, SortedMap<String, LockedPlugin> now, boolean complete) {
        if (!api.equals(lock.api())) {
            add("E2122", "gloss", "has the api " + api + ", the lock has " + lock.api());
        }
        lock.plugins().forEach((id, locked) -> {
            LockedPlugin found = now.get(id);
            if (found != null) {
                plugin(id, locked, found);
            } else if (!complete) {
                missing(id, locked);
            } else if (isDependency(id)) {
                add("E2122", "the plugin " + id, "is not used, the lock has " + locked.version());
            }
        });
        if (complete) {
            Set<String> more = new TreeSet<>(now.keySet());
            more.removeAll(lock.plugins().keySet());
            more.stream()
                    .filter(id -> now.values().stream()
                            .anyMatch(plugin -> plugin.dependencies().contains(id)))
                    .forEach(id -> add("E2122", "the plugin " + id, "is used, the lock does not have it"));
        }
    }

    /** What brings no annotator of the pipeline; of the others, the steps tell. */
    private boolean isDependency(String id) {
        return lock.steps().stream().noneMatch(step -> step.plugin().equals(id));
    }

    /** A plugin that is not loaded. */
    private void missing(String id, LockedPlugin locked) {
        PluginStatus status = known.get(id);
        String who = "the lock";
        String names = "names " + id + " " + locked.version() + ", which is ";
        if (status == null) {
            problems.add(Problem.error("E2122", who, names + "not here", toHave(id, locked)));
        } else if (status.state() == PluginStatus.State.DISABLED) {
            problems.add(Problem.error("E2122", who, names + "disabled", "to have it: gloss plugin enable " + id));
        } else {
            add("E2122", who, names + "not loaded: " + status.reason());
        }
    }

    private void plugin(String id, LockedPlugin locked, LockedPlugin found) {
        if (!found.version().equals(locked.version())) {
            String annotators = lock.steps().stream()
                    .filter(step -> step.plugin().equals(id))
                    .map(LockedStep::name)
                    .collect(Collectors.joining(", "));
            problems.add(Problem.error(
                    "E2122",
                    annotators.isEmpty() ? "the plugin " + id : annotators + " of " + id,
                    "is " + found.version() + ", the lock has " + locked.version(),
                    toHave(id, locked)));
        } else if (found.kind() != locked.kind()) {
            add(
                    "E2123",
                    "the plugin " + id,
                    "is a " + found.kind().word() + ", the lock has a "
                            + locked.kind().word());
        } else if (!found.sha256().equals(locked.sha256())) {
            add(
                    "E2123",
                    "the plugin " + id,
                    "has another content under the same version " + found.version() + ": SHA-256 "
                            + shortened(found.sha256()) + ", the lock has " + shortened(locked.sha256()));
        }
    }

    private void steps(List<LockedStep> now) {
        Map<String, LockedStep> found = byName(now);
        Map<String, LockedStep> locked = byName(lock.steps());
        locked.forEach((name, step) -> {
            LockedStep other = found.get(name);
            if (other == null) {
                add("E2124", name, "is no step of the pipeline, the lock has it");
            } else {
                step(step, other);
            }
        });
        found.keySet().stream()
                .filter(name -> !locked.containsKey(name))
                .forEach(name -> add("E2124", name, "is a step of the pipeline, the lock does not have it"));
        if (found.keySet().equals(locked.keySet())
                && !List.copyOf(found.keySet()).equals(List.copyOf(locked.keySet()))) {
            add("E2124", "the pipeline", "runs in the order " + found.keySet() + ", the lock has " + locked.keySet());
        }
    }

    private static Map<String, LockedStep> byName(List<LockedStep> steps) {
        Map<String, LockedStep> byName = new LinkedHashMap<>();
        steps.forEach(step -> byName.put(step.name(), step));
        return byName;
    }

    private void step(LockedStep locked, LockedStep found) {
        if (!found.plugin().equals(locked.plugin())) {
            add(
                    "E2124",
                    found.name(),
                    "is of the plugin " + found.plugin() + ", the lock has it of " + locked.plugin());
            return;
        }
        names(locked.parameters(), found.parameters()).forEach(name -> {
            String is = found.parameters().get(name);
            String was = locked.parameters().get(name);
            add(
                    "E2124",
                    found.name(),
                    (is == null ? "has no parameter " + name : "has " + name + "=[" + is + "]") + ", the lock has "
                            + (was == null ? "no such parameter" : "[" + was + "]"));
        });
        // A parameter that was edited names other files: that it was edited is enough.
        if (!found.parameters().equals(locked.parameters())) {
            return;
        }
        names(locked.files(), found.files()).forEach(name -> {
            String is = found.files().get(name);
            String was = locked.files().get(name);
            add(
                    "E2125",
                    found.name(),
                    "names the file [" + name + "], which "
                            + (is == null ? "is not there" : "has the SHA-256 " + shortened(is)) + ", the lock has "
                            + (was == null ? "none for it" : shortened(was)));
        });
    }

    /** Of what has different values, or is in one of them only, sorted. */
    private static Set<String> names(SortedMap<String, String> locked, SortedMap<String, String> found) {
        Set<String> names = new TreeSet<>(locked.keySet());
        names.addAll(found.keySet());
        names.removeIf(name -> locked.containsKey(name)
                && found.containsKey(name)
                && locked.get(name).equals(found.get(name)));
        return names;
    }

    /** How the locked one comes here; what is on the class path came with the program. */
    private static String toHave(String id, LockedPlugin locked) {
        return locked.kind() == LoadedPlugin.Kind.CLASS_PATH
                ? ""
                : "to have it: gloss plugin install " + id + "@" + locked.version();
    }

    private static String shortened(String sha256) {
        return sha256.length() <= SHOWN ? "[" + sha256 + "]" : sha256.substring(0, SHOWN) + "…";
    }

    private void add(String code, String who, String message) {
        problems.add(Problem.error(code, who, message, ""));
    }
}
