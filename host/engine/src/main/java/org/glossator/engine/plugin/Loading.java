package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.plugin.Descriptor.Dependency;

/**
 * Unpacks and starts plugins, dependencies first, and asks each for its annotators. Each by itself: whatever goes wrong with one ends in
 * the report, and the next one is taken.
 */
final class Loading {

    private final Function<Candidate, UnpackCache> caches;
    private final Report report;
    private final Presence presence;
    private final TakenNames names = new TakenNames();
    private final PluginHost host;

    /** By name. */
    private final Map<String, InstalledAnnotator> annotators = new TreeMap<>();

    /** The plugins that were started, by id, the last one first. */
    private final Deque<String> started = new ArrayDeque<>();

    /** By id. */
    private final Map<String, LoadedPlugin> loaded = new TreeMap<>();

    private Loading(
            Function<Candidate, UnpackCache> caches,
            PluginHost host,
            Report report,
            NavigableMap<String, Candidate> candidates) {
        this.host = host;
        this.caches = caches;
        this.report = report;
        this.presence = new Presence(candidates, report);
    }

    static Plugins load(List<Path> folders, Path cacheFolder, Limits limits) {
        Report report = new Report();
        NavigableMap<String, Candidate> candidates = new Survey(limits, report).of(folders);
        return load(candidates, report, new Origin(folders, cacheFolder, "", List.of()), limits);
    }

    /**
     * @param change what one of the folders would hold instead
     * @param apart where zips are unpacked to that would come in by the change
     */
    static Plugins load(List<Path> folders, PluginChange change, Path cacheFolder, Path apart) {
        Limits limits = Limits.STANDARD;
        Report report = new Report();
        NavigableMap<String, Candidate> candidates = new Survey(limits, report, change).of(folders);
        UnpackCache usual = cache(cacheFolder, limits);
        UnpackCache other = new UnpackCache(apart, limits);
        return new Loading(
                        candidate -> change.with().contains(candidate.path()) ? other : usual,
                        new PluginHost(limits.patience()),
                        report,
                        candidates)
                .plugins(new Origin(folders, cacheFolder, "", List.of()));
    }

    /** One zip or folder, wherever it lies. */
    static Plugins loadFile(Path file, Path cacheFolder, Limits limits) {
        Report report = new Report();
        NavigableMap<String, Candidate> candidates = new Survey(limits, report).ofFile(file);
        return load(candidates, report, new Origin(List.of(), cacheFolder, "", List.of()), limits);
    }

    /** One zip or folder, and of the plugins in these folders those that it depends on, as far as they are there. */
    static Plugins loadFile(Path file, List<Path> folders, Path cacheFolder, Limits limits) {
        Report report = new Report();
        NavigableMap<String, Candidate> candidates = new Survey(limits, report).ofFile(file);
        Deque<Candidate> open = new ArrayDeque<>(candidates.values());
        if (open.stream().anyMatch(each -> !each.descriptor().dependencies().isEmpty())) {
            Map<String, Candidate> others =
                    new Survey(limits, new Report()).of(folders); // whose troubles are their own
            while (!open.isEmpty()) {
                for (Dependency dependency : open.remove().descriptor().dependencies()) {
                    Candidate other = others.remove(dependency.id());
                    if (other != null && candidates.putIfAbsent(other.id(), other) == null) {
                        open.add(other);
                    }
                }
            }
        }
        return load(candidates, report, new Origin(List.of(), cacheFolder, "", List.of()), limits);
    }

    private static Plugins load(
            NavigableMap<String, Candidate> candidates, Report report, Origin origin, Limits limits) {
        UnpackCache cache = cache(origin.cache(), limits);
        return new Loading(any -> cache, new PluginHost(limits.patience()), report, candidates).plugins(origin);
    }

    private static UnpackCache cache(Path folder, Limits limits) {
        UnpackCache cache = new UnpackCache(folder, limits);
        cache.cleanUp();
        return cache;
    }

    private Plugins plugins(Origin origin) {
        presence.sorted().forEach(candidate -> report.attempt(candidate, () -> start(candidate)));
        return new Plugins(report.statuses(), annotators, loaded, host, started, origin);
    }

    private void start(Candidate candidate) {
        List<Dependency> present = presence.of(candidate, started);
        PluginContent content = PluginContent.of(candidate.file().folder(caches.apply(candidate)));
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
        names.take(candidate, factories.keySet());
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

    private static Set<String> absent(Candidate candidate, List<Dependency> present) {
        return candidate.descriptor().dependencies().stream()
                .filter(dependency -> !present.contains(dependency))
                .map(Dependency::id)
                .collect(Collectors.toSet());
    }
}
