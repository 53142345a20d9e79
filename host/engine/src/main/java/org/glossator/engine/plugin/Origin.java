package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.annotator.AnnotatorFactory;

/**
 * Where an annotator comes from, so that another process can make it too.
 *
 * @param folders of plugin zips; empty for an annotator of the class path
 * @param cache where zips are unpacked to
 * @param factory the class of the annotator's factory, for one of the class path; else empty
 * @param code the plugin and those that it depends on, directly or through others, as they were loaded
 */
public record Origin(List<Path> folders, Path cache, String factory, List<LoadedPlugin> code) {

    /** No folders: the plugins are of the class path. */
    public static final Origin CLASS_PATH = new Origin(List.of(), Path.of(""), "", List.of());

    public Origin {
        folders = folders.stream().map(Path::toAbsolutePath).toList();
        code = List.copyOf(code);
    }

    /** The same for the annotator that this factory makes. */
    public Origin by(AnnotatorFactory<?> made) {
        return folders.isEmpty() ? new Origin(folders, cache, made.getClass().getName(), code) : this;
    }

    /** The same for the annotators of this plugin. */
    Origin of(List<LoadedPlugin> plugin) {
        return new Origin(folders, cache, factory, plugin);
    }

    /**
     * The SHA-256 of the code that annotates, by plugin; of no plugin of the class path.
     *
     * @throws java.io.UncheckedIOException when the folder of a plugin cannot be read
     */
    public Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        code.forEach(plugin -> plugin.sha256().ifPresent(sha -> contents.put(plugin.id(), sha)));
        return contents;
    }
}
