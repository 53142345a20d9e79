package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plugins that were fetched and checked, and wait to be moved into place. Holds the plugin folder until it is closed; closed without
 * {@link #commit()}, all is as before.
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
     * @param from the file or address that it was fetched from
     * @param fingerprint of the key of its index; empty where nobody signed it
     * @param index where that lies; empty for none
     * @param isThere whether exactly this zip is installed already
     * @param staged the name of the file in the staging folder
     * @param old the names of the files that it takes the place of
     */
    public record Plugin(
            String id,
            String version,
            String before,
            String from,
            String sha256,
            String fingerprint,
            String index,
            boolean isThere,
            String staged,
            List<String> old) {
        public Plugin {
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

    /** Moves all of them into place; the old versions stay until the new ones are there. */
    public void commit() throws InstallException {
        SortedMap<String, String> moves = new TreeMap<>();
        List<String> deletes = new ArrayList<>();
        Ledger changed = ledger;
        for (Plugin plugin : plugins) {
            changed = changed.with(
                    plugin.id(),
                    new Ledger.Entry(
                            plugin.version(), plugin.sha256(), plugin.from(), plugin.index(), plugin.fingerprint()));
            if (!plugin.isThere()) {
                moves.put(plugin.staged(), plugin.fileName());
                deletes.addAll(plugin.old());
            }
        }
        if (moves.isEmpty()) {
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
        try (HeldFile closing = held) {
            home.clear();
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }
}
