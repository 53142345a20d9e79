package org.glossator.engine.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.glossator.engine.plugin.Descriptor.Dependency;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.RuntimeMode;

/**
 * PF4J's plugin manager, reduced to what it is good at: class loaders, their dependencies, start and stop. What a plugin is and whether
 * it may be loaded is decided before; here plugins come one by one, in the order of their dependencies, and fail one by one, since
 * PF4J's own loading of a whole folder stops at the first that is bad. Not thread-safe.
 */
final class PluginHost extends DefaultPluginManager {

    /** The plugin that is being loaded; null between two loads. */
    private @Nullable Loaded next;

    private record Loaded(PluginDescriptor descriptor, List<Path> classPath) {}

    PluginHost() {
        super(List.of(Path.of("")));
        setSystemVersion(ApiVersion.current());
    }

    /**
     * Loads and starts a plugin.
     *
     * @param present those of its dependencies that are loaded
     * @return its class loader
     * @throws Refusal when it fails; nothing of it is left then
     */
    ClassLoader start(Descriptor descriptor, List<Dependency> present, PluginContent content) {
        next = new Loaded(descriptor.forPf4j(present), content.classPath());
        try {
            PluginCode.run(getClass().getClassLoader(), "it cannot be loaded", () -> loadPlugin(content.folder()));
            ClassLoader classes = getPluginClassLoader(descriptor.id());
            PluginWrapper wrapper = getPlugin(descriptor.id());
            String what = "its plugin class " + Quoted.plain(descriptor.pluginClass());
            PluginCode.run(classes, what + " cannot be made", wrapper::getPlugin);
            PluginCode.run(classes, what + " failed in start()", () -> started(wrapper));
            return classes;
        } catch (Refusal e) {
            stop(descriptor.id());
            throw e;
        } finally {
            next = null;
        }
    }

    private PluginState started(PluginWrapper wrapper) throws Throwable {
        PluginState state = startPlugin(wrapper.getPluginId());
        if (state == PluginState.FAILED && wrapper.getFailedException() != null) {
            throw wrapper.getFailedException();
        }
        if (!state.isStarted()) {
            throw new IllegalStateException("PF4J left it " + state);
        }
        return state;
    }

    /**
     * Stops a plugin, if it was started, and lets go of its classes.
     *
     * @return what went wrong; null when all went well
     */
    @Nullable
    Refusal stop(String id) {
        PluginWrapper wrapper = getPlugin(id);
        if (wrapper == null) {
            return null;
        }
        try {
            PluginCode.run(
                    wrapper.getPluginClassLoader(), "its plugin class failed in stop()", () -> unloaded(wrapper));
            return null;
        } catch (Refusal e) {
            return e;
        } finally {
            forget(wrapper);
        }
    }

    private PluginWrapper unloaded(PluginWrapper wrapper) throws Throwable {
        boolean stopping = wrapper.getPluginState().isStarted();
        unloadPlugin(wrapper.getPluginId());
        if (stopping && wrapper.getFailedException() != null) {
            throw wrapper.getFailedException();
        }
        return wrapper;
    }

    /** PF4J keeps everything when stop() throws an Error. */
    private void forget(PluginWrapper wrapper) {
        plugins.remove(wrapper.getPluginId());
        resolvedPlugins.remove(wrapper);
        unresolvedPlugins.remove(wrapper);
        startedPlugins.remove(wrapper);
        pluginClassLoaders.remove(wrapper.getPluginId());
        try {
            ((Closeable) wrapper.getPluginClassLoader()).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unlike PF4J's, says what is wrong. */
    private static Plugin create(PluginWrapper wrapper) throws ReflectiveOperationException {
        Class<?> type =
                wrapper.getPluginClassLoader().loadClass(wrapper.getDescriptor().getPluginClass());
        if (!Plugin.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
            throw Refusal.broken(
                    "its plugin class " + type.getName() + " does not extend org.pf4j.Plugin, or is abstract", null);
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {PluginWrapper.class})) {
                return (Plugin) constructor.newInstance(wrapper); // PF4J's older way, still in its documentation
            }
        }
        try {
            return (Plugin) type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw Refusal.broken(
                    "its plugin class " + type.getName() + " has no public constructor without parameters; add one", e);
        }
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
        return wrapper -> PluginCode.run(
                wrapper.getPluginClassLoader(),
                "its plugin class " + Quoted.plain(wrapper.getDescriptor().getPluginClass()) + " cannot be made",
                () -> create(wrapper));
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
