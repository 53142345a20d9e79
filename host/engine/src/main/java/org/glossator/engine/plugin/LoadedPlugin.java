package org.glossator.engine.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A plugin whose code is in use, and what exactly that code is.
 *
 * @param id as declared
 * @param version as declared
 * @param kind what it was loaded from
 * @param place the folder with its content: for a zip the one in the cache that it was unpacked into; the empty path for a plugin of the
 *     class path
 * @param dependencies ids of the plugins that it sees, sorted
 */
public record LoadedPlugin(String id, String version, Kind kind, Path place, List<String> dependencies) {

    /** What a plugin was loaded from. */
    public enum Kind {
        /** A zip, as plugins are handed on. */
        ZIP,
        /** An unpacked folder, as while a plugin is being written; it may change at any time. */
        FOLDER,
        /** The class path, as in tests and where a pipeline is embedded. */
        CLASS_PATH;

        /** As written in a lock. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LoadedPlugin {
        dependencies = dependencies.stream().sorted().toList();
    }

    /**
     * The SHA-256 of the content that was loaded: for a zip that of its bytes, at no cost, since the folder that it was unpacked into is
     * named by it; for a folder as in {@link Sha256#ofFolder}, computed at each call; empty for a plugin of the class path.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Optional<String> sha256() {
        return switch (kind) {
            case ZIP -> Optional.of(UnpackCache.sha256Of(place));
            case FOLDER -> Optional.of(folder());
            case CLASS_PATH -> Optional.empty();
        };
    }

    private String folder() {
        try {
            return Sha256.ofFolder(place);
        } catch (IOException e) {
            throw new UncheckedIOException("the plugin folder " + place + " cannot be read", e);
        }
    }
}
