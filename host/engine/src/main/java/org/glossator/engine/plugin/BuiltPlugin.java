package org.glossator.engine.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.glossator.annotator.AnnotatorFactory;

/**
 * A plugin that is being built: compiled, and not packed yet. Its classes see what they will see in a host: the platform, the api, and
 * their own libraries. Not thread-safe.
 */
public final class BuiltPlugin implements AutoCloseable {

    private final String id;
    private final URLClassLoader classes;
    private final PluginContent content;
    private final PluginCode code;

    private BuiltPlugin(String id, URLClassLoader classes, PluginContent content, PluginCode code) {
        this.id = id;
        this.classes = classes;
        this.content = content;
        this.code = code;
    }

    /**
     * Finds its extensions; loads no class yet.
     *
     * @param classPath the folder of its own classes, then its libraries: jars, or folders of classes
     * @throws PluginRefusedException when there is no index of extensions, or a library is none that a plugin may bring
     */
    public static BuiltPlugin of(String id, List<Path> classPath) throws PluginRefusedException {
        try {
            PluginContent content = PluginContent.of(classPath.get(0), classPath);
            URL[] places = classPath.stream().map(BuiltPlugin::url).toArray(URL[]::new);
            URLClassLoader classes = new URLClassLoader(places, new HostClasses(BuiltPlugin.class.getClassLoader()));
            return new BuiltPlugin(id, classes, content, new PluginCode(id, classes, Limits.STANDARD.patience()));
        } catch (Refusal e) {
            throw new PluginRefusedException(e);
        }
    }

    private static URL url(Path part) {
        try {
            return part.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(part + " has no URL", e);
        }
    }

    public String id() {
        return id;
    }

    /** What loads its classes, which are gone from memory once nobody refers to one of them. */
    public ClassLoader classes() {
        return classes;
    }

    /**
     * The factories of its annotators, each made anew, sorted by name.
     *
     * @throws PluginRefusedException when there is none, one cannot be made, or two make annotators of the same name
     */
    public List<AnnotatorFactory<?>> factories() throws PluginRefusedException {
        try {
            return new ArrayList<>(Factories.of(content, code, Set.of()).values());
        } catch (Refusal e) {
            throw new PluginRefusedException(e);
        }
    }

    /**
     * Runs code of the plugin as a host does: on a thread of its own, with its class loader, for at most 30 seconds.
     *
     * @param what begins the sentence: what failed, if it fails
     */
    public <T> T run(String what, Callable<T> call) throws PluginRefusedException {
        try {
            return code.run(what, call);
        } catch (Refusal e) {
            throw new PluginRefusedException(e);
        }
    }

    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
