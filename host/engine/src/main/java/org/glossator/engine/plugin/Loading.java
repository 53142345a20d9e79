package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.plugin.Descriptor.Dependency;

/**
 * Unpacks and starts plugins, dependencies first, and asks each for its annotators. Each by itself: whatever goes wrong with one ends in
 * the report, and the next one is taken.
 */
final class Loading {

    private final UnpackCache cache;
    private final Report report;

    /** By id. */
    private final NavigableMap<String, Candidate> candidates;

    private final DependencyOrder order;
    private final PluginHost host;

    /** By name. */
    private final Map<String, InstalledAnnotator> annotators = new TreeMap<>();

    /** The plugins that were started, by id, the last one first. */
    private final Deque<String> started = new ArrayDeque<>();

    /** By id. */
    private final Map<String, LoadedPlugin> loaded = new TreeMap<>();

    Loading(UnpackCache cache, PluginHost host, Report report, NavigableMap<String, Candidate> candidates) {
        this.host = host;
        this.cache = cache;
        this.report = report;
        this.candidates = candidates;
        this.order = new DependencyOrder(candidates);
    }

    static Plugins load(List<Path> folders, Path cacheFolder, Limits limits) {
        UnpackCache cache = new UnpackCache(cacheFolder, limits);
        cache.cleanUp();
        Report report = new Report();
        NavigableMap<String, Candidate> candidates = new Survey(limits, report).of(folders);
        return new Loading(cache, new PluginHost(limits.patience()), report, candidates)
                .plugins(new Origin(folders, cacheFolder, "", List.of()));
    }

    private Plugins plugins(Origin origin) {
        order.sorted().forEach(candidate -> report.attempt(candidate, () -> start(candidate)));
        return new Plugins(report.statuses(), annotators, loaded, host, started, origin);
    }

    private void start(Candidate candidate) {
        List<String> circle = order.circle(candidate.id());
        if (!circle.isEmpty()) {
            throw Refusal.refused("it depends on itself: " + String.join(" -> ", circle)
                    + "; one of them has to give up its dependency");
        }
        List<Dependency> present = present(candidate);
        PluginContent content = PluginContent.of(candidate.file().folder(cache));
        PluginCode code = host.start(candidate.descriptor(), present, content);
        try {
            install(candidate, Factories.of(content, code, absent(candidate, present)));
            loaded.put(candidate.id(), loaded(candidate, content, present));
        } catch (Refusal e) {
            Refusal second = host.stop(candidate.id());
            if (second != null) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private void install(Candidate candidate, Map<String, AnnotatorFactory<?>> factories) {
        factories.keySet().forEach(this::checkFree);
        factories.forEach((name, factory) ->
                annotators.put(name, new InstalledAnnotator(candidate.id(), candidate.version(), factory)));
        started.addFirst(candidate.id());
        report.ready(candidate, List.copyOf(factories.keySet()));
    }

    private static LoadedPlugin loaded(Candidate candidate, PluginContent content, List<Dependency> present) {
        boolean packed = !content.folder().equals(candidate.path());
        return new LoadedPlugin(
                candidate.id(),
                candidate.version(),
                packed ? LoadedPlugin.Kind.ZIP : LoadedPlugin.Kind.FOLDER,
                content.folder(),
                present.stream().map(Dependency::id).toList());
    }

    private void checkFree(String name) {
        InstalledAnnotator other = annotators.get(name);
        if (other != null) {
            String file = report.latest(other.plugin())
                    .map(status -> " (" + status.file() + ")")
                    .orElse("");
            throw Refusal.refused("its annotator " + Quoted.of(name) + " has the name of one of plugin "
                    + other.plugin() + " " + other.version() + file + "; name one of the two plugins in "
                    + PluginFolder.DISABLED);
        }
    }

    /** The dependencies that are loaded; an optional one that is not as asked for counts as not there. */
    private List<Dependency> present(Candidate candidate) {
        List<Dependency> present = new ArrayList<>();
        for (Dependency dependency : candidate.descriptor().dependencies()) {
            String trouble = trouble(dependency);
            if (trouble.isEmpty()) {
                present.add(dependency);
            } else if (!dependency.optional()) {
                throw Refusal.refused("it depends on plugin " + dependency.id() + trouble);
            }
        }
        return present;
    }

    /** What keeps a dependency from being used, as the end of a sentence; empty when nothing does. */
    private String trouble(Dependency dependency) {
        Candidate other = candidates.get(dependency.id());
        if (other != null && !dependency.range().contains(other.version())) {
            return " in version " + Quoted.of(dependency.range().text()) + ", found " + other.version() + " ("
                    + other.path() + "); install a version that fits";
        }
        if (started.contains(dependency.id())) {
            return "";
        }
        return report.latest(dependency.id())
                .map(status -> ", which is " + status.state().name().toLowerCase(Locale.ROOT) + " (" + status.file()
                        + "); mend that one first")
                .orElse(", which is not installed; put its zip into the plugin folder");
    }

    private static Set<String> absent(Candidate candidate, List<Dependency> present) {
        return candidate.descriptor().dependencies().stream()
                .filter(dependency -> !present.contains(dependency))
                .map(Dependency::id)
                .collect(Collectors.toSet());
    }
}
