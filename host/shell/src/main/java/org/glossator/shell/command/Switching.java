package org.glossator.shell.command;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glossator.engine.plugin.install.InstallException;
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
        this.copies = PlacedPlugin.copies(gloss, id);
        this.own = gloss.shell().loadedPlugins().ownFolder();
    }

    static int turn(GlossCommand gloss, String id, boolean on) throws Exception {
        Switching switching = new Switching(gloss, id);
        boolean changed = switching.turn(on ? switching.naming() : switching.toName(), on);
        gloss.shell().loadedPlugins().changed();
        gloss.screen().note(id + " is " + (on ? "enabled" : "disabled") + (changed ? "" : " already"));
        if (!on) {
            PlacedPlugin.needing(gloss, id)
                    .forEach(each -> gloss.screen()
                            .note(each.plugin().id() + " needs it, and cannot be used until it is enabled"));
        }
        return ExitCode.OK;
    }

    private boolean turn(Set<Path> lists, boolean on) throws InstallException {
        boolean changed = false;
        for (Path list : lists) {
            changed |= Switch.turn(list, id, on);
        }
        return changed;
    }

    /** The folders whose lists name it and are about it. */
    private Set<Path> naming() {
        Set<Path> lists = new LinkedHashSet<>();
        copies.forEach(each -> lists.addAll(each.offBy()));
        return lists;
    }

    /** The folders whose lists are to name it. */
    private Set<Path> toName() {
        Set<Path> lists = new LinkedHashSet<>();
        copies.stream()
                .filter(each -> !each.isOff())
                .forEach(each -> lists.add(each.isBrought() ? own.orElse(each.folder()) : each.folder()));
        return lists;
    }
}
