package org.glossator.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.plugin.install.PluginHome;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of a shell, which are loaded when first asked for: those of the folders that a person names, then those that are
 * installed, then those that came with the launcher, whose annotators keep their names whatever else there is. For one thread.
 */
final class LoadedPlugins implements AutoCloseable {

    private final List<Path> brought;
    private final PluginCache cache;
    private final Screen screen;
    private @Nullable PluginHome installed; // null: nothing is installed for this person
    private List<Path> always = List.of();
    private @Nullable Plugins plugins; // null: nobody asked yet
    private List<Path> loadedFrom = List.of();
    private @Nullable Catalogue catalogue; // null: nobody asked since plugins were loaded
    private List<Path> cataloguedFrom = List.of();

    /** @param brought the folders of the plugins that came with the launcher */
    LoadedPlugins(List<Path> brought, PluginCache cache, Screen screen) {
        this.brought = List.copyOf(brought);
        this.cache = cache;
        this.screen = screen;
    }

    /** The same to choose from, of which nothing is loaded, for another screen. */
    LoadedPlugins on(Screen other) {
        LoadedPlugins same = new LoadedPlugins(brought, new PluginCache(cache.wanted()), other);
        same.installed = installed;
        return same;
    }

    void installed(PluginHome home) {
        installed = home;
    }

    PluginHome installed() {
        if (installed == null) {
            throw new CommandException(
                    ExitCode.PLUGIN, "E4514 there is no folder to install plugins into; set HOME or XDG_DATA_HOME");
        }
        return installed;
    }

    /** Where plugins are installed for this person; empty where there is no such place. */
    Optional<Path> ownFolder() {
        return Optional.ofNullable(installed).map(PluginHome::folder);
    }

    /** Whether this is a file of the folder that plugins are installed into. */
    boolean isInstalled(Path file) {
        return ownFolder()
                .filter(folder -> folder.equals(file.toAbsolutePath().getParent()))
                .isPresent();
    }

    List<Path> brought() {
        return brought;
    }

    /** Where plugins are unpacked. */
    Path cacheFolder() {
        return cache.folder(screen);
    }

    /** Folders that are looked into where a line names none, as far as they exist. */
    void always(List<Path> folders) {
        always = List.copyOf(folders);
    }

    /** Loads plugins anew when they are asked for next: some were installed, removed or switched. */
    void changed() {
        unload();
        plugins = null;
        catalogue = null;
    }

    private void unload() {
        if (plugins != null) {
            plugins.close();
        }
    }

    Plugins of(List<Path> named) {
        List<Path> wanted = folders(named);
        if (plugins == null || !wanted.equals(loadedFrom)) {
            unload();
            plugins = steady(() -> Plugins.load(wanted, cache.folder(screen)), Plugins::close);
            loadedFrom = wanted;
            catalogue = null;
        }
        return plugins;
    }

    /** What is read of the folders, once more where an installation changed them meanwhile. */
    private <T> T steady(Supplier<T> reading, Consumer<T> discard) {
        return installed == null ? reading.get() : installed.steady(reading, discard);
    }

    /** Those that are loaded; where none are yet, those of the options that hold for the whole session. */
    Plugins loaded() {
        return plugins == null ? of(namedAlways()) : plugins;
    }

    Catalogue catalogue(List<Path> named) {
        List<Path> wanted = folders(named);
        Catalogue known = catalogue;
        if (known == null || !wanted.equals(cataloguedFrom)) {
            known = catalogueOf(wanted, named);
            catalogue = known;
            cataloguedFrom = wanted;
        }
        return known;
    }

    private Catalogue catalogueOf(List<Path> wanted, List<Path> named) {
        if (plugins == null || !wanted.equals(loadedFrom)) {
            DescribedPlugins described = steady(() -> DescribedPlugins.of(wanted), any -> {});
            if (described.complete()) {
                return Catalogue.of(described);
            }
        }
        return Catalogue.of(of(named));
    }

    /** As {@link #catalogue(List)}, of the plugins that are loaded or would be. */
    Catalogue catalogue() {
        Plugins loaded = plugins;
        return loaded == null ? catalogue(namedAlways()) : catalogueOf(loaded);
    }

    /**
     * What the builds of the plugins say, as far as they do: nothing is loaded for it, and a folder that is not there holds none.
     *
     * @param named by the line
     */
    Catalogue toldByBuilds(List<Path> named) {
        if (plugins != null) {
            return catalogueOf(plugins);
        }
        List<Path> there = folders(named.stream().filter(Files::isDirectory).toList());
        return Catalogue.of(steady(() -> DescribedPlugins.of(there), any -> {}));
    }

    private Catalogue catalogueOf(Plugins loaded) {
        Catalogue known = catalogue;
        if (known == null || !loadedFrom.equals(cataloguedFrom)) {
            known = Catalogue.of(loaded);
            catalogue = known;
            cataloguedFrom = loadedFrom;
        }
        return known;
    }

    private List<Path> namedAlways() {
        return always.stream().filter(Files::isDirectory).toList();
    }

    /**
     * All that are looked into.
     *
     * @param named by the line
     */
    List<Path> folders(List<Path> named) {
        List<Path> wanted = new ArrayList<>();
        for (Path folder : named) {
            if (!Files.isDirectory(folder)) {
                throw new CommandException(
                        ExitCode.PLUGIN,
                        "E4101 the plugins folder [" + folder + "] "
                                + (Files.exists(folder) ? "is no folder" : "does not exist")
                                + "; name a folder that holds plugin zips");
            }
            wanted.add(folder);
        }
        if (installed != null) {
            installed.recover().ifPresent(screen::trouble);
            wanted.add(installed.folder());
        }
        wanted.addAll(brought);
        return wanted;
    }

    @Override
    public void close() {
        unload();
        cache.close();
    }
}
