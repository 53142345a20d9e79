package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that people put plugins into: zips, and, for development, folders with the same content. A text file {@code disabled.txt}
 * in it may hold ids of plugins that shall not be loaded, one on each line; {@code #} starts a comment. It is about this folder and those that
 * come after it: so a person switches off what came with the host. Hidden files, and files and folders that do not look like a plugin,
 * are passed over.
 */
record PluginFolder(Path path) {

    static final String DISABLED = "disabled.txt";

    /** The files and folders that look like a plugin, also like a failed attempt at one, by name. */
    List<Path> plugins() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(PluginFolder::looksLikePlugin).sorted().toList();
        }
    }

    private static boolean looksLikePlugin(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith(".")) {
            return false;
        }
        return Files.isDirectory(file)
                ? Stream.of(Descriptor.FILE, PluginContent.LIB, PluginContent.CLASSES)
                        .anyMatch(part -> Files.exists(file.resolve(part)))
                : hasEnding(name, ".zip") || hasEnding(name, ".jar");
    }

    static boolean hasEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** The ids that are switched off here. */
    Set<String> disabled() throws IOException {
        Path file = path.resolve(DISABLED);
        if (!Files.isRegularFile(file)) {
            return Set.of();
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }
}
