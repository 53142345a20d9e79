package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A plugin zip for those who look into it without loading it: with the same checks, in the same words, as when it is loaded. Each method
 * says in one sentence what is wrong, or nothing.
 */
public final class PluginArchive {

    private final Path zip;

    public PluginArchive(Path zip) {
        this.zip = zip;
    }

    /** Writes everything into an empty folder, as far as the zip is one that may be unpacked. */
    public Optional<String> unpack(Path folder) {
        try (PluginZip opened = PluginZip.open(zip, Limits.STANDARD)) {
            opened.unpack(folder);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.sentence());
        } catch (IOException e) {
            return Optional.of("it cannot be read (" + Quoted.plain(e.toString()) + ")");
        }
    }

    /** Whether the plugin's description is well-formed and fits this host's api. */
    public Optional<String> describe() {
        try {
            Descriptor descriptor = descriptor();
            descriptor.checkName();
            Survey.checkApi(descriptor.requires());
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.sentence());
        }
    }

    /** The plugin and its version, as {@code who-said-when 1.0.0}; the file's name where it does not say so. */
    public String title() {
        try {
            Descriptor descriptor = descriptor();
            return descriptor.id() + " " + descriptor.version();
        } catch (Refusal e) {
            return new PluginFile(zip).stem();
        }
    }

    /** Whether it sees the classes of other plugins. */
    public boolean hasDependencies() {
        try {
            return !descriptor().dependencies().isEmpty();
        } catch (Refusal e) {
            return false;
        }
    }

    /** The class that PF4J makes first. */
    public Optional<String> pluginClass() {
        try {
            return Optional.of(descriptor().pluginClass());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private Descriptor descriptor() {
        return Descriptor.of(new PluginFile(zip).properties(Limits.STANDARD));
    }

    /**
     * The class path of an unpacked plugin.
     *
     * @throws IOException when its files cannot be read
     */
    public static List<Path> classPath(Path folder) throws IOException {
        try {
            return PluginContent.classPath(folder);
        } catch (Refusal e) {
            return List.of();
        }
    }

    /** Whether a class, by its name with dots, comes from the host even when a plugin brings a copy. */
    public static boolean isShared(String className) {
        return HostClasses.isShared(className);
    }

    /** Whether a class, by its name with dots, is one of the annotator api. */
    public static boolean isApi(String className) {
        return HostClasses.startsWithOne(className, HostClasses.API);
    }
}
