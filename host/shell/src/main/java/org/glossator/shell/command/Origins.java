package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.Sha256;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.plugin.install.Provenance;

/** Where plugins came from, in words. */
final class Origins {

    private final LoadedPlugins plugins;

    Origins(LoadedPlugins plugins) {
        this.plugins = plugins;
    }

    /** Of a plugin that was found, on one line. */
    String of(PluginStatus plugin) throws InstallException {
        Path folder = plugin.file().toAbsolutePath().getParent();
        if (plugins.brought().stream().anyMatch(each -> each.toAbsolutePath().equals(folder))) {
            return "came with this host";
        }
        if (!plugins.isInstalled(plugin.file())) {
            return "lies in [" + folder + "]";
        }
        return provenance(plugin).map(origin -> "from " + told(origin)).orElse("was put there by hand");
    }

    /** Of a plugin that was found, in rows by their names; none where it is no installed one. */
    Map<String, String> rows(PluginStatus plugin) throws InstallException {
        if (!plugins.isInstalled(plugin.file())) {
            return Map.of();
        }
        return provenance(plugin)
                .map(origin -> Map.of("from", origin.from(), "index", origin.index(), "key", key(origin)))
                .orElse(Map.of("from", "nobody knows: it was put there by hand"));
    }

    private Optional<Provenance> provenance(PluginStatus plugin) throws InstallException {
        return Provenance.of(plugins.installed(), plugin.id(), sha256(plugin.file()));
    }

    /** Who vouches for a plugin. */
    static String told(Provenance origin) {
        return origin.key().isEmpty()
                ? "[" + origin.from() + "], which nobody signed"
                : "[" + origin.index() + "], key " + origin.key();
    }

    static String key(Provenance origin) {
        return origin.key().isEmpty() ? "none: nobody signed it" : origin.key();
    }

    /** Of a zip; empty of a folder, or where it cannot be read. */
    static String sha256(Path file) {
        try {
            return Files.isRegularFile(file) ? Sha256.ofFile(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
