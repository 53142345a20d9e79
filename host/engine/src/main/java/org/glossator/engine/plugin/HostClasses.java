package org.glossator.engine.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin sees of its host: the Java platform, the api, and what the api stands on. The rest is hidden, resources too, so that no
 * plugin comes to depend on a library, or on a service file, that the host happens to have.
 */
final class HostClasses extends ClassLoader {

    /** The packages of the api, which a plugin only ever gets from the host. */
    static final List<String> API = List.of("org.glossator.text.", "org.glossator.annotator.");

    /** The packages that a plugin gets from the host even when it brings a copy: the two sides speak to each other in these classes. */
    static final List<String> SHARED =
            Stream.concat(API.stream(), Stream.of("org.pf4j.", "org.jspecify.")).toList();

    /** PF4J's Plugin has a logger for its subclasses; a plugin that brings its own slf4j uses that. */
    private static final String LOGGING = "org.slf4j.";

    private final ClassLoader host;

    HostClasses(ClassLoader host) {
        super("glossator-host", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    static boolean isShared(String className) {
        return startsWithOne(className, SHARED);
    }

    /** A loop, since a plugin's start asks this for each class that is loaded, and for each entry of its jars. */
    static boolean startsWithOne(String name, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** The platform has none of the host's packages; asking it first would cost an exception a class. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return isShared(name) || name.startsWith(LOGGING) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return ClassLoader.getPlatformClassLoader().getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return ClassLoader.getPlatformClassLoader().getResources(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return ClassLoader.getPlatformClassLoader().getResourceAsStream(name);
    }
}
