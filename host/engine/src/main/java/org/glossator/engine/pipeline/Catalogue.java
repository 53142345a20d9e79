package org.glossator.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.PluginStatus.State;
import org.glossator.engine.plugin.Plugins;

/**
 * What there is to choose from, for a person who has not chosen yet: from what the plugins' builds say where they say it, else by asking
 * the loaded factories.
 *
 * @param statuses what became of each plugin, sorted by id, then file
 * @param plugins those that can be used, sorted by id
 */
public record Catalogue(List<PluginStatus> statuses, List<PluginDescription> plugins) {

    /** An annotator and the plugin that brings it. */
    public record Entry(PluginDescription plugin, AnnotatorDescription annotator) {}

    public Catalogue {
        statuses = List.copyOf(statuses);
        plugins = List.copyOf(plugins);
    }

    /** Of plugins that all describe themselves. */
    public static Catalogue of(DescribedPlugins described) {
        return new Catalogue(described.statuses(), described.plugins());
    }

    /** Of loaded plugins. One whose factory cannot be asked stands without annotators. */
    public static Catalogue of(Plugins loaded) {
        List<PluginDescription> plugins = new ArrayList<>();
        for (PluginStatus status : loaded.statuses()) {
            if (status.state() == State.READY) {
                plugins.add(description(status, loaded));
            }
        }
        return new Catalogue(loaded.statuses(), plugins);
    }

    private static PluginDescription description(PluginStatus status, Plugins loaded) {
        PluginDescription declared = loaded.declared(status.id(), status.version());
        List<AnnotatorDescription> annotators = new ArrayList<>();
        for (InstalledAnnotator annotator : loaded.annotators()) {
            if (annotator.plugin().equals(status.id())) {
                annotators.add(description(annotator, declared));
            }
        }
        return declared.with(annotators);
    }

    /** What the build says, if it says something: it knows the kind. */
    private static AnnotatorDescription description(InstalledAnnotator annotator, PluginDescription declared) {
        return declared.annotator(annotator.name()).orElseGet(() -> {
            try {
                return Descriptions.of(annotator.factory());
            } catch (RuntimeException | LinkageError e) {
                return AnnotatorDescription.unknown(annotator.name()); // a run tells what is wrong with it
            }
        });
    }

    /** The annotator with this name, if there is one. */
    public Optional<Entry> annotator(String name) {
        return Optional.ofNullable(annotators().get(name));
    }

    /** The plugin with this id, if it can be used. */
    public Optional<PluginDescription> plugin(String id) {
        return plugins.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** All annotators, by name. */
    public TreeMap<String, Entry> annotators() {
        TreeMap<String, Entry> all = new TreeMap<>();
        plugins.forEach(plugin -> plugin.annotators().forEach(each -> all.put(each.name(), new Entry(plugin, each))));
        return all;
    }
}
