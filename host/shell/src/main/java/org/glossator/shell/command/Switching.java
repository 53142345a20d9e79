package org.glossator.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glossator.engine.plugin.PluginOnDisk;
import org.glossator.engine.plugin.install.Switch;

/** Switches plugins off and on where they lie, whether they were installed or came with the launcher. */
final class Switching {

    private Switching() {}

    static int turn(GlossCommand gloss, String id, boolean on) throws Exception {
        Set<Path> holding = new LinkedHashSet<>();
        for (Path folder : folders(gloss)) {
            if (PluginOnDisk.in(folder).stream().anyMatch(each -> each.id().equals(id))) {
                holding.add(folder);
            }
        }
        if (holding.isEmpty()) {
            throw new CommandException(
                    ExitCode.PLUGIN, "E4512 no plugin [" + id + "] is installed; gloss plugins lists all");
        }
        boolean changed = false;
        for (Path folder : holding) {
            changed |= Switch.turn(folder, id, on);
        }
        gloss.shell().loadedPlugins().changed();
        gloss.screen().note(id + " is " + (on ? "enabled" : "disabled") + (changed ? "" : " already"));
        return ExitCode.OK;
    }

    private static List<Path> folders(GlossCommand gloss) {
        List<Path> folders = new ArrayList<>(gloss.namedFolders());
        folders.addAll(gloss.shell().loadedPlugins().brought());
        folders.add(gloss.shell().loadedPlugins().installed().folder());
        return folders;
    }
}
