package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.PluginStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of a host, loaded, and what became of those that could not be loaded. Each has a class loader of its own, which looks in
 * the plugin's jars first and takes from the host only the api and what it stands on.
 *
 * <p>Loading runs plugin code: the plugin class, its {@code start()}, the factories' constructors and {@code name()}, each on a thread of
 * its own and for at most 30 seconds. A plugin that ends the virtual machine is not guarded against. Safe for use by many threads.
 */
public final class Plugins implements AutoCloseable {

    private final @Nullable PluginHost host; // null: plugins of the class path
    private final Map<String, LoadedPlugin> loaded; // by id
    private final Deque<String> started;
    private final Origin origin;
    private final HeldClaims held;
    private List<PluginStatus> statuses;
    private Map<String, InstalledAnnotator> annotators; // by name, sorted

    /**
     * @param annotators by name
     * @param loaded by id
     * @param started ids of the plugins that the host has to stop, in this order
     * @param origin where they come from
     */
    Plugins(
            List<PluginStatus> statuses,
            Map<String, InstalledAnnotator> annotators,
            Map<String, LoadedPlugin> loaded,
            @Nullable PluginHost host,
            Deque<String> started,
            Origin origin) {
        this.statuses = PluginStatus.sorted(statuses);
        this.annotators = new TreeMap<>(annotators);
        this.loaded = Map.copyOf(loaded);
        this.host = host;
        this.started = new ArrayDeque<>(started);
        this.origin = origin;
        this.held = new HeldClaims(origin.cache());
    }

    /**
     * Loads every plugin zip of these folders, and, for development, every folder in them with the content of such a zip. A bad plugin
     * never throws and never hurts another: {@link #statuses()} says what is wrong with it.
     *
     * <p>Of several plugins with one id, the newest version that fits this host is used, since who puts a newer zip beside an older one
     * means the newer, and file names sort 1.10 before 1.9. Of equal versions the first is used, by the order of the folders and then of
     * the file names. Of two annotators with one name, that of the plugin which is loaded first is used: dependencies first, then those
     * of the folders that come last, then by id. So a host names its own folder last, and no plugin that is added to it takes a name away.
     *
     * @param folders a missing one is no error; a file {@code disabled.txt} in a folder names, one on each line, the ids of plugins
     *     that shall not be loaded, be they in this folder or in one after it
     * @param cache where zips are unpacked to, made when needed, shared with any number of hosts; see {@link UnpackCache}
     */
    public static Plugins load(List<Path> folders, Path cache) {
        return load(folders, cache, Limits.STANDARD);
    }

    /**
     * As {@link #load(List, Path)}, as if one of the folders were changed already.
     *
     * @param apart where zips are unpacked to that would come in by the change, and that nobody trusts yet
     */
    public static Plugins loadAfter(List<Path> folders, PluginChange change, Path cache, Path apart) {
        return Loading.load(folders, change, cache, apart);
    }

    /** Loads one zip, or one folder with the content of such a zip, wherever it lies. */
    public static Plugins loadFile(Path file, Path cache) {
        return Loading.loadFile(file, cache, Limits.STANDARD);
    }

    /** As {@link #loadFile(Path, Path)}, with those plugins of some folders that it depends on. */
    public static Plugins loadFile(Path file, List<Path> folders, Path cache) {
        return Loading.loadFile(file, folders, cache, Limits.STANDARD);
    }

    /** The annotators of the plugin that was loaded from this zip or folder. */
    public synchronized List<InstalledAnnotator> annotatorsOf(Path file) {
        Set<String> ids = statuses.stream()
                .filter(status -> status.file().equals(file))
                .map(PluginStatus::id)
                .collect(Collectors.toSet());
        return annotators.values().stream()
                .filter(each -> ids.contains(each.plugin()))
                .toList();
    }

    static Plugins load(List<Path> folders, Path cache, Limits limits) {
        return Loading.load(folders, cache, limits);
    }

    /**
     * Factories of this class path, for tests and embedding.
     *
     * @throws IllegalArgumentException when a name is ill-formed or given twice
     */
    public static Plugins of(String plugin, String version, AnnotatorFactory<?>... factories) {
        TreeMap<String, InstalledAnnotator> annotators = new TreeMap<>();
        for (AnnotatorFactory<?> factory : factories) {
            String name = factory.name();
            if (!Factories.isName(name)) {
                throw new IllegalArgumentException(factory.getClass().getName() + " gives the name "
                        + Quoted.of(String.valueOf(name)) + ", expected lower-case letters, digits and hyphens");
            }
            if (annotators.put(name, new InstalledAnnotator(plugin, version, factory)) != null) {
                throw new IllegalArgumentException("two annotators have the name " + Quoted.of(name));
            }
        }
        List<String> names = List.copyOf(annotators.keySet());
        PluginStatus status = new PluginStatus(plugin, version, Path.of(""), State.READY, "", names);
        LoadedPlugin classes = new LoadedPlugin(plugin, version, LoadedPlugin.Kind.CLASS_PATH, Path.of(""), List.of());
        return new Plugins(
                List.of(status), annotators, Map.of(plugin, classes), null, new ArrayDeque<>(), Origin.CLASS_PATH);
    }

    /**
     * These, and a plugin that is being built, in place of the one that is loaded with this id. To be closed by nobody: these are, and the
     * plugin that is being built is by its own.
     *
     * @throws PluginRefusedException when an annotator of it has the name of one of another plugin
     */
    public Plugins with(String id, String version, List<AnnotatorFactory<?>> built) throws PluginRefusedException {
        Map<String, InstalledAnnotator> all = new TreeMap<>();
        annotators().stream().filter(each -> !each.plugin().equals(id)).forEach(each -> all.put(each.name(), each));
        for (AnnotatorFactory<?> factory : built) {
            InstalledAnnotator other = all.put(factory.name(), new InstalledAnnotator(id, version, factory));
            if (other != null) {
                throw new PluginRefusedException(
                        Refusal.refused("its annotator " + Quoted.of(factory.name()) + " has the name of one of plugin "
                                + other.plugin() + " " + other.version() + "; choose another name"));
            }
        }
        Map<String, LoadedPlugin> code = new TreeMap<>(loaded);
        code.put(id, new LoadedPlugin(id, version, LoadedPlugin.Kind.CLASS_PATH, Path.of(""), List.of()));
        List<PluginStatus> told = new ArrayList<>(statuses());
        told.removeIf(status -> status.id().equals(id));
        List<String> names = built.stream().map(AnnotatorFactory::name).toList();
        told.add(new PluginStatus(id, version, Path.of(""), State.READY, "", names));
        return new Plugins(told, all, code, null, new ArrayDeque<>(), origin);
    }

    /** No plugins at all. */
    public static Plugins none() {
        return new Plugins(List.of(), Map.of(), Map.of(), null, new ArrayDeque<>(), Origin.CLASS_PATH);
    }

    /**
     * What became of each plugin, sorted by id, then file. Stays as it is when these plugins are closed, but for a plugin that fails to
     * stop, which is broken from then on.
     */
    public synchronized List<PluginStatus> statuses() {
        return statuses;
    }

    /** The annotators that are ready, sorted by name; none once these plugins are closed. */
    public synchronized List<InstalledAnnotator> annotators() {
        return List.copyOf(annotators.values());
    }

    /** The annotator with this name, if it is ready. */
    public synchronized Optional<InstalledAnnotator> annotator(String name) {
        return Optional.ofNullable(annotators.get(name));
    }

    /** What exactly the plugin with this id is, if it is loaded; the same when these plugins are closed. */
    public Optional<LoadedPlugin> plugin(String id) {
        return Optional.ofNullable(loaded.get(id));
    }

    /**
     * What the build of the plugin with this id says of it, if it is loaded and its build describes it; read anew at each call.
     *
     * @throws IllegalArgumentException when what it says cannot be read; the message is a sentence about the plugin
     */
    public Optional<PluginDescription> description(String id) {
        LoadedPlugin plugin = loaded.get(id);
        if (plugin == null || plugin.kind() == LoadedPlugin.Kind.CLASS_PATH) {
            return Optional.empty();
        }
        try {
            byte[] bytes = PluginFile.descriptionOfFolder(plugin.place());
            return bytes == null ? Optional.empty() : Optional.of(Claims.read(bytes));
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be read (" + Quoted.plain(e.toString()) + ")", e);
        } catch (Refusal e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }

    /** Whether this annotator, of a zip with the same bytes, was found to be as its plugin's build says before. */
    public boolean isHeld(InstalledAnnotator annotator) {
        String sha256 = zip(annotator);
        return !sha256.isEmpty() && held.contains(sha256, annotator.name());
    }

    /** Remembers that this annotator is as its plugin's build says, if it is of a zip. */
    public void hold(InstalledAnnotator annotator) {
        String sha256 = zip(annotator);
        if (!sha256.isEmpty()) {
            held.add(sha256, annotator.name());
        }
    }

    /** The SHA-256 of its zip; empty where it is of none. */
    private String zip(InstalledAnnotator annotator) {
        LoadedPlugin plugin = loaded.get(annotator.plugin());
        return plugin == null || plugin.kind() != LoadedPlugin.Kind.ZIP
                ? ""
                : plugin.sha256().orElse("");
    }

    /** What the build of a loaded plugin says of it; where it says nothing that can be read, what {@code plugin.properties} says. */
    public PluginDescription declared(String id, String version) {
        try {
            Optional<PluginDescription> described = description(id);
            LoadedPlugin plugin = loaded.get(id);
            if (described.isPresent() || plugin == null || plugin.kind() == LoadedPlugin.Kind.CLASS_PATH) {
                return described.orElseGet(() -> PluginProperties.description(id, version, new Properties()));
            }
            Properties properties = new PluginFile(plugin.place()).properties(Limits.STANDARD);
            return PluginProperties.description(id, version, properties);
        } catch (IllegalArgumentException | Refusal e) {
            return PluginProperties.description(id, version, new Properties());
        }
    }

    /** Where the annotators of this plugin come from, so that another process can load them too. */
    public Origin originOf(String id) {
        Map<String, LoadedPlugin> code = new TreeMap<>();
        collect(id, code);
        return origin.of(List.copyOf(code.values()));
    }

    /** The plugin and those that it depends on, each once. */
    private void collect(String id, Map<String, LoadedPlugin> code) {
        LoadedPlugin plugin = loaded.get(id);
        if (plugin != null && code.putIfAbsent(id, plugin) == null) {
            plugin.dependencies().forEach(dependency -> collect(dependency, code));
        }
    }

    /**
     * Stops all plugins, dependents first, and closes their class loaders. Their classes go when nobody holds an annotator or a factory
     * any more, and the plugin left no thread behind. Deletes nothing. Does nothing when called again.
     */
    @Override
    public synchronized void close() {
        annotators = Map.of();
        if (host != null) {
            while (!started.isEmpty()) {
                stop(host, started.removeFirst());
            }
        }
    }

    private void stop(PluginHost host, String id) {
        Refusal failure = host.stop(id);
        if (failure != null) {
            List<PluginStatus> changed = new ArrayList<>(statuses);
            changed.replaceAll(status -> status.id().equals(id) && status.state() == State.READY
                    ? new PluginStatus(id, status.version(), status.file(), State.BROKEN, failure.sentence(), List.of())
                    : status);
            statuses = List.copyOf(changed);
        }
    }
}
