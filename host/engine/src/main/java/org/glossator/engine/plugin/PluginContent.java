package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * What an unpacked plugin brings: its class path, and the classes that it lists as extensions. PF4J reads only the first index on the
 * class path, and the host's when the plugin has none; here all indexes of the plugin count, and no other.
 *
 * @param folder where it is unpacked
 * @param classPath the folder {@code classes} where there is one, then the jars of {@code lib}, by name
 * @param extensions names of classes, in the order of the indexes
 */
record PluginContent(Path folder, List<Path> classPath, Set<String> extensions) {

    static final String LIB = "lib";
    static final String CLASSES = "classes";
    static final String INDEX = PluginJar.INDEX;

    private static final List<String> API_FOLDERS =
            HostClasses.API.stream().map(api -> api.replace('.', '/')).toList();

    static PluginContent of(Path folder) {
        try {
            return of(folder, classPath(folder));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The same of a class path that is not laid out as in a zip. */
    static PluginContent of(Path folder, List<Path> classPath) {
        try {
            Set<String> extensions = new LinkedHashSet<>();
            boolean indexed = false;
            for (Path part : classPath) {
                indexed |= Files.isDirectory(part) ? scanFolder(part, extensions) : scanJar(folder, part, extensions);
            }
            if (!indexed) {
                throw Refusal.refused("none of its jars has a " + INDEX
                        + "; compile it with PF4J's annotation processor, org.pf4j:pf4j in annotationProcessorPaths");
            }
            return new PluginContent(folder, classPath, extensions);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Refusal unreadable(IOException e) {
        return Refusal.refused("its files cannot be read (" + Quoted.plain(e.toString()) + ")", e);
    }

    static List<Path> classPath(Path folder) throws IOException {
        List<Path> parts = new ArrayList<>();
        if (Files.isDirectory(folder.resolve(CLASSES))) {
            parts.add(folder.resolve(CLASSES));
        }
        if (Files.isDirectory(folder.resolve(LIB))) {
            try (Stream<Path> files = Files.walk(folder.resolve(LIB))) {
                files.filter(file -> PluginFolder.hasEnding(file.toString(), ".jar"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(parts::add);
            }
        }
        if (parts.isEmpty()) {
            throw Refusal.refused("it has no jar in " + LIB + "; have the build put the plugin's own jar there");
        }
        return List.copyOf(parts);
    }

    /** Returns whether there is an index. */
    private static boolean scanJar(Path folder, Path jar, Set<String> extensions) throws IOException {
        Path inside = jar.startsWith(folder) ? folder.relativize(jar) : jar.getFileName();
        String place = inside.toString().replace('\\', '/');
        try (PluginJar opened = PluginJar.checked(jar, place)) {
            if (opened.names().stream().anyMatch(PluginContent::isApiClass)) {
                throw bundlesApi(place);
            }
            return add(opened.indexed(), extensions);
        } catch (ZipException e) {
            throw Refusal.refused("its " + Quoted.plain(place) + " is not a jar that can be read; build it again", e);
        }
    }

    private static boolean scanFolder(Path classes, Set<String> extensions) throws IOException {
        for (String api : HostClasses.API) {
            if (Files.exists(classes.resolve(api.replace('.', '/')))) {
                throw bundlesApi(CLASSES);
            }
        }
        return add(PluginJar.indexedIn(classes), extensions);
    }

    private static boolean add(Optional<List<String>> indexed, Set<String> extensions) {
        indexed.ifPresent(extensions::addAll);
        return indexed.isPresent();
    }

    private static boolean isApiClass(String entry) {
        return entry.endsWith(".class") && HostClasses.startsWithOne(entry, API_FOLDERS);
    }

    /** The host's classes would be used all the same; but who bundles the api does not know which version of it counts. */
    private static Refusal bundlesApi(String place) {
        return Refusal.refused(
                "it bundles its own copy of the api (" + Quoted.plain(place) + "); mark glossator-api as provided");
    }
}
