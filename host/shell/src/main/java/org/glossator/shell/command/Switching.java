package org.glossator.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.plugin.PluginOnDisk;
import org.glossator.engine.plugin.install.Switch;

/**
 * Switches plugins off and on: one that came with the launcher in the person's own list, so that it stays as it is for others, and any other
 * where it lies.
 */
final class Switching {

    private final String id;
    private final List<PlacedPlugin> copies;
    private final Optional<Path> own;

    private Switching(GlossCommand gloss, String id) throws Exception {
        this.id = id;
        this.copies = PlacedPlugin.all(gloss).stream()
                .filter(each -> each.plugin().id().equals(id))
                .toList();
        this.own = gloss.shell().loadedPlugins().ownFolder();
    }

    static int turn(GlossCommand gloss, String id, boolean on) throws Exception {
        Switching switching = new Switching(gloss, id);
        if (switching.copies.isEmpty()) {
            throw new CommandException(
                    ExitCode.PLUGIN, "E4512 no plugin [" + id + "] is installed; gloss plugins lists all");
        }
        boolean changed = on ? switching.on() : switching.off();
        gloss.shell().loadedPlugins().changed();
        gloss.screen().note(id + " is " + (on ? "enabled" : "disabled") + (changed ? "" : " already"));
        if (!on) {
            PlacedPlugin.needing(gloss, id)
                    .forEach(each -> gloss.screen()
                            .note(each.plugin().id() + " needs it, and cannot be used until it is enabled"));
        }
        return ExitCode.OK;
    }

    private boolean off() throws Exception {
        boolean changed = false;
        for (PlacedPlugin each : copies) {
            if (!each.plugin().disabled()) {
                changed |= Switch.turn(list(each), id, false);
            }
        }
        return changed;
    }

    /** The folder whose list is to name it. A list is first about its own folder, then about those that came with the launcher. */
    private Path list(PlacedPlugin copy) {
        boolean isOwn = copies.stream().anyMatch(each -> own.equals(Optional.of(each.folder())));
        return copy.isBrought() && !isOwn ? own.orElse(copy.folder()) : copy.folder();
    }

    private boolean on() throws Exception {
        boolean changed = false;
        for (PlacedPlugin each : copies) {
            if (each.plugin().disabled()) {
                changed |= Switch.turn(each.folder(), id, true);
            }
        }
        if (own.isPresent() && Files.exists(own.get().resolve(PluginOnDisk.DISABLED))) {
            changed |= Switch.turn(own.get(), id, true);
        }
        return changed;
    }
}
