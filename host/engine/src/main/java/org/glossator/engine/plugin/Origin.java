package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.util.List;
import org.glossator.annotator.AnnotatorFactory;

/**
 * Where an annotator comes from, so that another process can make it too.
 *
 * @param folders of plugin zips; empty for an annotator of the class path
 * @param cache where zips are unpacked to
 * @param factory the class of the annotator's factory, for one of the class path; else empty
 */
public record Origin(List<Path> folders, Path cache, String factory) {

    /** No folders: the plugins are of the class path. */
    public static final Origin CLASS_PATH = new Origin(List.of(), Path.of(""), "");

    public Origin {
        folders = folders.stream().map(Path::toAbsolutePath).toList();
    }

    /** The same for the annotator that this factory makes. */
    public Origin by(AnnotatorFactory<?> made) {
        return folders.isEmpty() ? new Origin(folders, cache, made.getClass().getName()) : this;
    }
}
