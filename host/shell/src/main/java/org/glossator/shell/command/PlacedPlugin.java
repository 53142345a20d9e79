package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.engine.plugin.PluginOnDisk;

/**
 * A plugin in one of the folders that a line looks into; nothing of it is loaded.
 *
 * @param isBrought whether it came with the launcher
 * @param offBy the folders whose lists switch it off: its own, or one that is looked into before
 */
record PlacedPlugin(PluginOnDisk plugin, Path folder, boolean isBrought, List<Path> offBy) {

    PlacedPlugin {
        offBy = List.copyOf(offBy);
    }

    /** Those of the folders that the line names, then those that are installed, then those that came with the launcher. */
    static List<PlacedPlugin> all(GlossCommand gloss) throws IOException {
        LoadedPlugins plugins = gloss.shell().loadedPlugins();
        Set<Path> folders = new LinkedHashSet<>(gloss.namedFolders());
        plugins.ownFolder().ifPresent(folders::add);
        folders.addAll(plugins.brought());
        List<PlacedPlugin> all = new ArrayList<>();
        List<Path> before = new ArrayList<>();
        for (Path folder : folders) {
            before.add(folder);
            for (PluginOnDisk plugin : PluginOnDisk.in(folder)) {
                List<Path> offBy = before.stream()
                        .filter(each -> PluginOnDisk.switchedOffBy(each).contains(plugin.id()))
                        .toList();
                all.add(new PlacedPlugin(plugin, folder, plugins.brought().contains(folder), offBy));
            }
        }
        return all;
    }

    boolean isOff() {
        return !offBy.isEmpty();
    }

    /** Those that are switched on and cannot be used without this plugin. */
    static List<PlacedPlugin> needing(GlossCommand gloss, String id) throws IOException {
        return all(gloss).stream()
                .filter(each -> !each.isOff() && each.plugin().needs().contains(id))
                .toList();
    }

    /** The copies of one plugin; there is one at least. */
    static List<PlacedPlugin> copies(GlossCommand gloss, String id) throws IOException {
        List<PlacedPlugin> all = all(gloss);
        List<PlacedPlugin> copies =
                all.stream().filter(each -> each.plugin().id().equals(id)).toList();
        if (copies.isEmpty()) {
            throw new CommandException(
                    ExitCode.PLUGIN,
                    "E4512 no plugin [" + id + "] is installed"
                            + bringing(gloss, id)
                                    .map(name -> "; it is an annotator of the plugin " + name)
                                    .or(() -> Suggestion.nearest(id, ids(all))
                                            .map(name -> "; did you mean " + name + "?"))
                                    .orElse("; gloss plugins lists all"));
        }
        return copies;
    }

    private static List<String> ids(List<PlacedPlugin> all) {
        return all.stream().map(each -> each.plugin().id()).toList();
    }

    /** The plugin that says it has an annotator of this name. */
    private static Optional<String> bringing(GlossCommand gloss, String annotator) {
        List<Path> folders = gloss.shell().loadedPlugins().folders(gloss.namedFolders());
        return Catalogue.of(DescribedPlugins.of(folders))
                .annotator(annotator)
                .map(each -> each.plugin().id());
    }
}
