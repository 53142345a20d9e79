package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glossator.engine.plugin.PluginOnDisk;

/**
 * A plugin in one of the folders that a line looks into; nothing of it is loaded.
 *
 * @param isBrought whether it came with the launcher
 */
record PlacedPlugin(PluginOnDisk plugin, Path folder, boolean isBrought) {

    /** Those of the folders that the line names, then those that are installed, then those that came with the launcher. */
    static List<PlacedPlugin> all(GlossCommand gloss) throws IOException {
        LoadedPlugins plugins = gloss.shell().loadedPlugins();
        Set<Path> folders = new LinkedHashSet<>(gloss.namedFolders());
        plugins.ownFolder().ifPresent(folders::add);
        folders.addAll(plugins.brought());
        List<PlacedPlugin> all = new ArrayList<>();
        for (Path folder : folders) {
            for (PluginOnDisk plugin : PluginOnDisk.in(folder)) {
                all.add(new PlacedPlugin(plugin, folder, plugins.brought().contains(folder)));
            }
        }
        return all;
    }

    /** Those that are switched on and cannot be used without this plugin. */
    static List<PlacedPlugin> needing(GlossCommand gloss, String id) throws IOException {
        return all(gloss).stream()
                .filter(each ->
                        !each.plugin().disabled() && each.plugin().needs().contains(id))
                .toList();
    }
}
