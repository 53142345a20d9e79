package org.glossator.engine.plugin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The names of annotators, each of which belongs to the plugin that comes first; see {@link DependencyOrder#sorted()}. */
final class TakenNames {

    private final Map<String, Candidate> owners = new HashMap<>();

    /** Gives a plugin its names, all or none. */
    void take(Candidate plugin, Collection<String> names) {
        names.forEach(name -> checkFree(plugin, name));
        names.forEach(name -> owners.put(name, plugin));
    }

    private void checkFree(Candidate plugin, String name) {
        Candidate owner = owners.get(name);
        if (owner != null) {
            throw Refusal.refused("its annotator " + Quoted.of(name) + " has the name of one of plugin " + owner.id()
                    + " " + owner.version() + " (" + owner.path() + "), which keeps it; to use that of " + plugin.id()
                    + " instead: gloss plugin disable " + owner.id());
        }
    }
}
