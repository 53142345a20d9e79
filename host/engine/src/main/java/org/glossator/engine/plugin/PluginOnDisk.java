package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.glossator.engine.plugin.Descriptor.Dependency;

/**
 * A plugin as it lies in a folder: nothing of it is loaded, so that one which ends Java itself can be looked at, disabled and removed.
 *
 * @param id as declared; the file's name without {@code .zip} where the plugin declares none that can be used
 * @param version as declared; empty where the plugin declares none that can be used
 * @param file the zip, or the unpacked folder
 * @param needs the ids of the plugins that it cannot be used without; none where it declares none that can be read
 */
public record PluginOnDisk(String id, String version, Path file, List<String> needs) {

    public PluginOnDisk {
        needs = List.copyOf(needs);
    }

    /** The name of the file in a plugin folder that names plugins which shall not be loaded. */
    public static final String DISABLED = PluginFolder.DISABLED;

    /** What looks like a plugin in a folder, by file name; nothing where there is no such folder. */
    public static List<PluginOnDisk> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        PluginFolder plugins = new PluginFolder(folder);
        List<PluginOnDisk> found = new ArrayList<>();
        for (Path file : plugins.plugins()) {
            found.add(of(new PluginFile(file)));
        }
        return List.copyOf(found);
    }

    /** The ids that {@code disabled.txt} in a folder switches off, there and in the folders that are looked into after it. */
    public static Set<String> switchedOffBy(Path folder) {
        try {
            return new PluginFolder(folder).disabled();
        } catch (IOException e) {
            return Set.of(); // whoever loads them says so
        }
    }

    private static PluginOnDisk of(PluginFile file) {
        String id = file.stem();
        String version = "";
        List<String> needs = List.of();
        try {
            Properties properties = file.properties(Limits.STANDARD);
            id = Descriptor.id(properties).orElse(id);
            version = Descriptor.version(properties).orElse("");
            needs = Descriptor.of(properties).dependencies().stream()
                    .filter(Dependency::needed)
                    .map(Dependency::id)
                    .toList();
        } catch (Refusal e) {
            // whoever loads it says what is wrong with it
        }
        return new PluginOnDisk(id, version, file.path(), needs);
    }

    /** Whether a text may be the id of a plugin. */
    public static boolean isId(String text) {
        return Descriptor.isId(text);
    }
}
