package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a folder of plugins would hold once some files took the place of others.
 *
 * @param folder the folder; the empty path for no change at all
 * @param without files of it that would be gone
 * @param with files elsewhere that would lie in it; its {@code disabled.txt} counts for them
 */
public record PluginChange(Path folder, Set<Path> without, List<Path> with) {

    /** All stays as it is. */
    public static final PluginChange NONE = new PluginChange(Path.of(""), Set.of(), List.of());

    public PluginChange {
        without = Set.copyOf(without);
        with = List.copyOf(with);
    }

    /** What would lie in a folder. */
    List<Path> applied(Path any, List<Path> present) {
        if (!any.equals(folder)) {
            return present;
        }
        return Stream.concat(present.stream().filter(each -> !without.contains(each)), with.stream())
                .toList();
    }
}
