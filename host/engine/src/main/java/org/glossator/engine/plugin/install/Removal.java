package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.engine.plugin.PluginOnDisk;

/** Takes installed plugins away. */
public final class Removal {

    private Removal() {}

    /** @throws InstallException when there is none of this id, or the folder cannot be changed */
    public static void remove(PluginHome home, String id) throws InstallException {
        try (HeldFile held = home.take()) {
            List<String> files = new ArrayList<>();
            for (PluginOnDisk plugin : home.plugins()) {
                if (plugin.id().equals(id)) {
                    files.add(fileName(plugin));
                }
            }
            if (files.isEmpty()) {
                throw notInstalled(home, id);
            }
            SortedMap<String, String> moves = new TreeMap<>();
            Path staging = home.staging();
            Written.durably(
                    staging.resolve(Ledger.NAME),
                    Ledger.of(home.folder()).without(id).bytes());
            moves.put(Ledger.NAME, Ledger.NAME);
            home.apply(new Move(moves, files));
            if (Files.exists(home.folder().resolve(PluginOnDisk.DISABLED))) {
                Switch.turn(home.folder(), id, true);
            }
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }

    static InstallException notInstalled(PluginHome home, String id) throws InstallException {
        List<String> ids = home.plugins().stream().map(PluginOnDisk::id).toList();
        return new InstallException(
                "E4512",
                "no plugin [" + id + "] is installed in [" + home.folder() + "]"
                        + Suggestion.nearest(id, ids)
                                .map(name -> "; did you mean " + name + "?")
                                .orElse("; gloss plugins lists all"));
    }

    /** The name of the zip; a folder is somebody's work, and nothing here deletes it. */
    static String fileName(PluginOnDisk plugin) throws InstallException {
        if (Files.isDirectory(plugin.file())) {
            throw new InstallException(
                    "E4512",
                    "plugin " + plugin.id() + " is the folder [" + plugin.file()
                            + "], which somebody put there; expected a zip; move that folder away by hand");
        }
        return Objects.requireNonNull(plugin.file().getFileName()).toString();
    }
}
