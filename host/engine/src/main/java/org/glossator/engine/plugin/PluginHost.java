package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glossator.engine.plugin.Descriptor.Dependency;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.RuntimeMode;

/**
 * PF4J's plugin manager, reduced to what it is good at: class loaders, their dependencies, start and stop. What a plugin is and whether
 * it may be loaded is decided before; here plugins come one by one, in the order of their dependencies, and fail one by one, since
 * PF4J's own loading of a whole folder stops at the first that is bad. Not thread-safe.
 */
final class PluginHost extends DefaultPluginManager {

    private record Loaded(PluginDescriptor descriptor, List<Path> classPath) {}

    private final Duration patience;

    /** The plugin that is being loaded; null between two loads. */
    private @Nullable Loaded next;

    /** @param patience how long one call of a plugin's code may take */
    PluginHost(Duration patience) {
        super(List.of(Path.of("")));
        this.patience = patience;
        setSystemVersion(ApiVersion.current());
    }

    /**
     * Loads and starts a plugin.
     *
     * @param present those of its dependencies that are loaded
     * @return the way to its code
     * @throws Refusal when it fails; nothing of it is left then
     */
    PluginCode start(Descriptor descriptor, List<Dependency> present, PluginContent content) {
        next = new Loaded(descriptor.forPf4j(present), content.classPath());
        try {
            loadPlugin(content.folder());
            PluginWrapper wrapper = getPlugin(descriptor.id());
            wrapper.getPlugin();
            startPlugin(descriptor.id());
            checkStarted(wrapper);
            return code(wrapper);
        } catch (RuntimeException | LinkageError e) {
            stop(descriptor.id());
            throw Breakage.of("it cannot be loaded", e);
        } finally {
            next = null;
        }
    }

    /**
     * Stops a plugin, if it was started, and lets go of its classes.
     *
     * @return what its stop() threw; null when all went well
     */
    @Nullable
    Refusal stop(String id) {
        PluginWrapper wrapper = getPlugin(id);
        if (wrapper == null) {
            return null;
        }
        boolean started = wrapper.getPluginState().isStarted();
        unloadPlugin(id);
        startedPlugins.remove(wrapper); // PF4J forgets that when stop() throws
        Throwable failure = wrapper.getFailedException();
        return started && failure != null ? Breakage.of("it cannot be stopped", failure) : null;
    }

    private static void checkStarted(PluginWrapper wrapper) {
        if (!wrapper.getPluginState().isStarted()) {
            Throwable failure = wrapper.getFailedException();
            String found = "PF4J left it " + wrapper.getPluginState();
            throw Breakage.of("it cannot be started", failure == null ? new IllegalStateException(found) : failure);
        }
    }

    private PluginCode code(PluginWrapper wrapper) {
        return new PluginCode(wrapper.getPluginId(), wrapper.getPluginClassLoader(), patience);
    }

    private Loaded next() {
        if (next == null) {
            throw new IllegalStateException("no plugin is being loaded");
        }
        return next;
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path folder) {
                return true;
            }

            @Override
            public PluginDescriptor find(Path folder) {
                return next().descriptor();
            }
        };
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path folder) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path folder, PluginDescriptor descriptor) {
                return new PluginClasses(PluginHost.this, descriptor, next().classPath());
            }
        };
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> GuardedPlugin.of(code(wrapper), wrapper);
    }

    /** Not from a file enabled.txt or disabled.txt in the working folder. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {}

            @Override
            public void enablePlugin(String id) {}
        };
    }

    /** Not from a system property. */
    @Override
    public RuntimeMode getRuntimeMode() {
        return RuntimeMode.DEPLOYMENT;
    }
}
