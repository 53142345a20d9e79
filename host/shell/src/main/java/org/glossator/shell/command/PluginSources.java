package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glossator.engine.plugin.PluginOnDisk;
import org.glossator.engine.plugin.install.Catalog;
import org.glossator.engine.plugin.install.IndexReader;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.plugin.install.KnownIndexes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where plugins are found that are not installed yet. */
final class PluginSources {

    @Option(
            names = "--index",
            paramLabel = "INDEX",
            description =
                    "The index to look into: an address, a file, or the folder of either (an address's ends with /)."
                            + " All known ones unless said; an index is known once its key was trusted.")
    private @Nullable String index; // null: all known ones

    @Option(
            names = "--key",
            paramLabel = "FINGERPRINT",
            description =
                    "The key that signs the index, as its publisher tells it by another way. Needed where nobody can be asked.")
    private @Nullable String key; // null: the one that was trusted before

    boolean areNamed() {
        return index != null || key != null;
    }

    boolean isKeyNamed() {
        return key != null;
    }

    /** What is offered there; tells of indexes that are left out. */
    Catalog catalog(GlossCommand gloss) throws InstallException {
        Catalog catalog = Catalog.read(reader(gloss), known(), Optional.ofNullable(index), Optional.ofNullable(key));
        catalog.unread().values().forEach(gloss.screen()::trouble);
        return catalog;
    }

    static IndexReader reader(GlossCommand gloss) {
        return new IndexReader(known(), (location, fingerprint) -> trusts(gloss, location, fingerprint));
    }

    static KnownIndexes known() {
        return new KnownIndexes(ConfigurationFile.standard().resolveSibling("plugin-indexes.json"));
    }

    private static Optional<Boolean> trusts(GlossCommand gloss, String location, String fingerprint)
            throws InstallException {
        List<String> matter = new ArrayList<>(
                List.of("the index [" + location + "] is used for the first time; its key is", "  " + fingerprint));
        known().fingerprints().forEach((other, key) -> {
            if (key.equals(fingerprint)) {
                matter.add("the same key is trusted already for [" + other + "]");
            }
        });
        matter.add("compare that with what its publisher says elsewhere");
        return gloss.shell().askPerson(matter, "trust this key from now on? [y/N]");
    }

    /** The plugins that came with the launcher, by id, with their folders. */
    static Map<String, Path> brought(GlossCommand gloss) throws IOException {
        Map<String, Path> brought = new TreeMap<>();
        for (Path folder : gloss.shell().loadedPlugins().brought()) {
            for (PluginOnDisk plugin : PluginOnDisk.in(folder)) {
                brought.put(plugin.id(), folder);
            }
        }
        return brought;
    }
}
