package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * One plugin as found: what it is, whether it can be used, and why not.
 *
 * @param id as declared; the file's name without {@code .zip} where the plugin declares none that can be used
 * @param version as declared; empty where the plugin declares none that can be used
 * @param file the zip, or the unpacked folder; the empty path for a plugin of the class path
 * @param reason one sentence on one line, empty when {@link State#READY}
 * @param annotators the names of its annotators, sorted; empty unless {@link State#READY}
 */
public record PluginStatus(String id, String version, Path file, State state, String reason, List<String> annotators) {

    /** Whether a plugin can be used. */
    public enum State {
        /** Its annotators can be used. */
        READY,
        /** {@code disabled.txt} in its folder names it, or that of a folder before. */
        DISABLED,
        /** The host will not have it: it is damaged, ill-declared, made for another host, or in conflict with another plugin. */
        REFUSED,
        /** It failed: its code threw, could not be linked, or is missing. */
        BROKEN
    }

    public PluginStatus {
        annotators = List.copyOf(annotators);
    }

    /** By id, then file. */
    static List<PluginStatus> sorted(List<PluginStatus> statuses) {
        return statuses.stream()
                .sorted(Comparator.comparing(PluginStatus::id)
                        .thenComparing(status -> status.file().toString()))
                .toList();
    }
}
