package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.plugin.PluginStatus.State;

/** What becomes of each plugin, gathered while they are loaded. */
final class Report {

    private final List<PluginStatus> statuses = new ArrayList<>();

    /**
     * Takes a step for one plugin; if it is refused, that is the plugin's status. So is what nobody foresaw: a bad plugin must not keep
     * the others from being loaded.
     */
    void attempt(String id, String version, Path file, Runnable step) {
        try {
            step.run();
        } catch (Refusal e) {
            statuses.add(new PluginStatus(id, version, file, e.state(), e.sentence(), List.of()));
        } catch (RuntimeException | LinkageError e) {
            String reason = "it cannot be loaded (" + Quoted.plain(e.toString()) + ")";
            statuses.add(new PluginStatus(id, version, file, State.REFUSED, reason, List.of()));
        }
    }

    void attempt(Candidate candidate, Runnable step) {
        attempt(candidate.id(), candidate.version(), candidate.path(), step);
    }

    void ready(Candidate candidate, List<String> annotators) {
        statuses.add(
                new PluginStatus(candidate.id(), candidate.version(), candidate.path(), State.READY, "", annotators));
    }

    /** The latest status of a plugin; empty when nothing is known of it yet. */
    Optional<PluginStatus> latest(String id) {
        return statuses.stream().filter(status -> status.id().equals(id)).reduce((before, last) -> last);
    }

    List<PluginStatus> statuses() {
        return List.copyOf(statuses);
    }
}
