package org.glossator.engine.plugin.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.engine.plugin.PluginOnDisk;

/**
 * Which installed plugins have a newer version in the index that they came from.
 *
 * @param wanted the newer ones
 * @param others why the others stay as they are, by id, as the end of a sentence
 */
public record Updates(List<Wanted> wanted, SortedMap<String, String> others) {

    /**
     * Reads the indexes of these plugins, or, where none is named, of all that are installed.
     *
     * @throws InstallException when one of them is not installed, or an index cannot be trusted
     */
    public static Updates of(PluginHome home, IndexReader reader, List<String> ids) throws InstallException {
        Ledger ledger = Ledger.of(home.folder());
        Map<String, String> versions = new TreeMap<>();
        for (PluginOnDisk plugin : home.plugins()) {
            versions.put(plugin.id(), plugin.version());
        }
        List<Wanted> wanted = new ArrayList<>();
        SortedMap<String, String> others = new TreeMap<>();
        Map<String, Catalog> read = new TreeMap<>();
        for (String id : ids.isEmpty() ? versions.keySet() : ids) {
            String version = versions.get(id);
            if (version == null) {
                throw new InstallException(
                        "E4512",
                        "no plugin [" + id + "] is installed in [" + home.folder() + "]; gloss plugins lists all");
            }
            String index = ledger.of(id).map(each -> each.provenance().index()).orElse("");
            if (index.isEmpty()) {
                others.put(id, "came from no index, so nobody knows of a newer version");
                continue;
            }
            if (!read.containsKey(index)) {
                read.put(index, Catalog.of(reader.read(Location.of(index), Optional.empty())));
            }
            Optional<Wanted> newer = read.get(index).newer(id, version);
            boolean changed = ledger.of(id)
                    .filter(each -> read.get(index).hasOthers(id, version, each.sha256()))
                    .isPresent();
            newer.ifPresentOrElse(
                    wanted::add,
                    () -> others.put(
                            id,
                            changed
                                    ? "the index has other bytes for " + version
                                            + " than were installed, and a version does not change: tell its publisher"
                                    : version + " is the newest that fits"));
        }
        return new Updates(List.copyOf(wanted), others);
    }
}
