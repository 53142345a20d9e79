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
 * @param unread why an index cannot be read or trusted, by its place: a code and a sentence each
 */
public record Updates(List<Wanted> wanted, SortedMap<String, String> others, SortedMap<String, String> unread) {

    public Updates {
        wanted = List.copyOf(wanted);
        others = new TreeMap<>(others);
        unread = new TreeMap<>(unread);
    }

    /**
     * Reads the indexes of these plugins, or, where none is named, of all that are installed. One that cannot be read or trusted does not
     * stop the others.
     *
     * @throws InstallException when one of them is not installed
     */
    public static Updates of(PluginHome home, IndexReader reader, List<String> ids) throws InstallException {
        Ledger ledger = Ledger.of(home.folder());
        SortedMap<String, String> versions = new TreeMap<>();
        for (PluginOnDisk plugin : home.plugins()) {
            versions.put(plugin.id(), plugin.version());
        }
        Search search = new Search(reader);
        for (String id : ids.isEmpty() ? versions.keySet() : ids) {
            String version = versions.get(id);
            if (version == null) {
                throw Removal.notInstalled(home, id);
            }
            search.look(id, version, ledger.of(id));
        }
        return new Updates(search.wanted, search.others, search.unread);
    }

    /** Looks for newer versions of one plugin after the other, and reads each index once. */
    private static final class Search {

        private final IndexReader reader;
        private final Map<String, Catalog> read = new TreeMap<>();
        private final List<Wanted> wanted = new ArrayList<>();
        private final SortedMap<String, String> others = new TreeMap<>();
        private final SortedMap<String, String> unread = new TreeMap<>();

        Search(IndexReader reader) {
            this.reader = reader;
        }

        void look(String id, String version, Optional<Ledger.Entry> entry) throws InstallException {
            String index = entry.map(each -> each.provenance().index()).orElse("");
            if (index.isEmpty()) {
                others.put(id, "came from no index, so nobody knows of a newer version");
                return;
            }
            Optional<Catalog> catalog = catalog(index);
            if (catalog.isEmpty()) {
                others.put(id, "its index cannot be used");
                return;
            }
            Optional<Wanted> newer = catalog.get().newer(id, version);
            if (newer.isPresent()) {
                wanted.add(newer.get());
            } else {
                boolean changed =
                        catalog.get().hasOthers(id, version, entry.orElseThrow().sha256());
                others.put(
                        id,
                        changed
                                ? "the index has other bytes for " + version
                                        + " than were installed, and a version does not change: tell its publisher"
                                : version + " is the newest that fits");
            }
        }

        /** Empty where it cannot be read or trusted. */
        private Optional<Catalog> catalog(String index) {
            if (!read.containsKey(index) && !unread.containsKey(index)) {
                try {
                    read.put(index, Catalog.of(reader.read(Location.of(index), Optional.empty())));
                } catch (InstallException e) {
                    unread.put(index, String.valueOf(e.getMessage()));
                }
            }
            return Optional.ofNullable(read.get(index));
        }
    }
}
