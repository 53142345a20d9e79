package org.glossator.engine.conformance;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.Plugins;

/**
 * The annotators that may write what a packed plugin reads: its own, and of the other plugins that there are those that say that they
 * write it. Others are not loaded. One thread.
 */
final class Neighbours {

    private final Map<String, AnnotatorFactory<?>> found =
            new LinkedHashMap<>(); // by name, the first to be asked first
    private final Set<String> read = new HashSet<>(); // layers
    private final Set<String> written = new HashSet<>(); // layers

    private Neighbours() {}

    /**
     * Loads what is of use.
     *
     * @param plugins with the plugin that is examined
     */
    static List<AnnotatorFactory<?>> of(Path zip, Plugins plugins, Terms terms, Path cache) {
        Neighbours neighbours = new Neighbours();
        neighbours.take(plugins);
        Map<Path, PluginDescription> others = new LinkedHashMap<>();
        terms.zips().forEach(each -> DescribedPlugins.ofFile(each).plugins().forEach(it -> others.put(each, it)));
        installed(terms.folders()).forEach(others::putIfAbsent);
        Set<String> ids = new HashSet<>();
        plugins.statuses().forEach(status -> ids.add(status.id()));
        others.remove(zip);
        others.values().removeIf(each -> !ids.add(each.id())); // another version of one that is there
        neighbours.takeAll(others, terms, cache);
        return List.copyOf(neighbours.found.values());
    }

    private static Map<Path, PluginDescription> installed(List<Path> folders) {
        DescribedPlugins all = DescribedPlugins.of(folders);
        Map<Path, PluginDescription> installed = new LinkedHashMap<>();
        for (PluginDescription each : all.plugins()) {
            all.statuses().stream()
                    .filter(status -> status.state() == PluginStatus.State.READY
                            && status.id().equals(each.id()))
                    .forEach(status -> installed.put(status.file(), each));
        }
        return installed;
    }

    /** Loads those that write what nobody writes yet; such a one may read what another one writes. */
    private void takeAll(Map<Path, PluginDescription> others, Terms terms, Path cache) {
        Optional<Path> next = next(others);
        while (next.isPresent()) {
            others.remove(next.get());
            take(Plugins.loadFile(next.get(), terms.folders(), cache));
            next = next(others);
        }
    }

    private Optional<Path> next(Map<Path, PluginDescription> others) {
        return others.entrySet().stream()
                .filter(each -> each.getValue().annotators().stream()
                        .flatMap(annotator -> annotator.writes().keySet().stream())
                        .anyMatch(layer -> read.contains(layer) && !written.contains(layer)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void take(Plugins plugins) {
        for (InstalledAnnotator each : plugins.annotators()) {
            found.putIfAbsent(each.name(), each.factory());
        }
        plugins.statuses().stream()
                .flatMap(status -> described(plugins, status.id()))
                .forEach(annotator -> {
                    read.addAll(annotator.reads().keySet());
                    read.addAll(annotator.readsIfPresent().keySet());
                    written.addAll(annotator.writes().keySet());
                });
    }

    private static Stream<AnnotatorDescription> described(Plugins plugins, String id) {
        try {
            return plugins.description(id).stream().flatMap(plugin -> plugin.annotators().stream());
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // which a check tells
        }
    }
}
