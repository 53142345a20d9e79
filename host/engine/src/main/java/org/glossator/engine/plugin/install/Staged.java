package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.engine.plugin.PluginChange;

/**
 * Plugins that were fetched and checked, and wait to be moved into place. Holds the plugin folder until it is closed; closed without
 * {@link #commit()}, all is as before; what a commit could not do to its end waits for the next command.
 */
public final class Staged implements AutoCloseable {

    private final PluginHome home;
    private final HeldFile held;
    private final Ledger ledger;
    private final List<Plugin> plugins;

    Staged(PluginHome home, HeldFile held, Ledger ledger, List<Plugin> plugins) {
        this.home = home;
        this.held = held;
        this.ledger = ledger;
        this.plugins = List.copyOf(plugins);
    }

    /**
     * One of them.
     *
     * @param before the version installed now; empty for none
     * @param origin the file or address that it was fetched from, and who vouches for it
     * @param other where the version installed now came from, if somebody else vouches for that
     * @param refers what its classes refer to beyond computing, or it says that they do: network, files and so on; sorted
     * @param isHashNamed whether its SHA-256 is what a person or an index says
     * @param isThere whether exactly this zip is installed already
     * @param isAdopted whether it is installed already, nobody vouched for it, and now an index does
     * @param staged the name of the file in the staging folder
     * @param old the names of the files that it takes the place of
     */
    public record Plugin(
            String id,
            String version,
            String before,
            Provenance origin,
            Optional<Provenance> other,
            String sha256,
            List<String> refers,
            boolean isHashNamed,
            boolean isThere,
            boolean isAdopted,
            String staged,
            List<String> old) {
        public Plugin {
            refers = List.copyOf(refers);
            old = List.copyOf(old);
        }

        String fileName() {
            return id + "-" + version + ".zip";
        }
    }

    /** In the order in which they were asked for. */
    public List<Plugin> plugins() {
        return plugins;
    }

    /** The folder that they are to be put into. */
    Path folder() {
        return home.folder();
    }

    /** A folder that is deleted with what is staged. */
    Path scratch() {
        return home.staging().resolve("trial");
    }

    /** What the plugin folder would hold after a commit. */
    PluginChange change() {
        Set<Path> without = new HashSet<>();
        List<Path> with = new ArrayList<>();
        for (Plugin plugin : plugins) {
            if (!plugin.isThere()) {
                plugin.old().forEach(name -> without.add(folder().resolve(name)));
                with.add(home.staging().resolve(plugin.staged()));
            }
        }
        return new PluginChange(folder(), without, with);
    }

    /** A sentence with the places that its files were fetched from, which a person knows. */
    String asFetched(String sentence) {
        String changed = sentence;
        for (Plugin plugin : plugins) {
            changed = changed.replace(
                    home.staging().resolve(plugin.staged()).toString(),
                    plugin.origin().from());
        }
        return changed;
    }

    /** Moves all of them into place, and notes where they came from; the old versions stay until the new ones are there. */
    public void commit() throws InstallException {
        SortedMap<String, String> moves = new TreeMap<>();
        List<String> deletes = new ArrayList<>();
        Ledger changed = ledger;
        for (Plugin plugin : plugins) {
            if (plugin.isThere() && !plugin.isAdopted()) {
                continue;
            }
            changed = changed.with(plugin.id(), new Ledger.Entry(plugin.version(), plugin.sha256(), plugin.origin()));
            if (!plugin.isThere()) {
                moves.put(plugin.staged(), plugin.fileName());
                deletes.addAll(plugin.old());
            }
        }
        if (changed == ledger) {
            return;
        }
        try {
            Path staging = home.staging();
            Written.durably(staging.resolve(Ledger.NAME), changed.bytes());
            moves.put(Ledger.NAME, Ledger.NAME);
        } catch (IOException e) {
            throw home.unwritable(e);
        }
        home.apply(new Move(moves, deletes));
    }

    /** Lets go of the folder as the system does for a process that is killed. */
    void abandon() throws IOException {
        held.close();
    }

    @Override
    public void close() throws InstallException {
        home.release(held);
    }
}
