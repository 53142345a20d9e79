package org.glossator.engine.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import org.glossator.engine.plugin.Descriptor.Dependency;

/** Which of a plugin's dependencies are there, and why a plugin cannot be used that lacks one. */
final class Presence {

    private final NavigableMap<String, Candidate> candidates; // by id
    private final DependencyOrder order;
    private final Report report;

    Presence(NavigableMap<String, Candidate> candidates, Report report) {
        this.candidates = candidates;
        this.order = new DependencyOrder(candidates);
        this.report = report;
    }

    /** All candidates, dependencies first. */
    List<Candidate> sorted() {
        return order.sorted();
    }

    /**
     * The dependencies that are there; an optional one that is not as asked for counts as not there.
     *
     * @param started the ids of the plugins that can be used
     */
    List<Dependency> of(Candidate candidate, Collection<String> started) {
        List<String> circle = order.circle(candidate.id());
        if (!circle.isEmpty()) {
            throw Refusal.refused("it depends on itself: " + String.join(" -> ", circle)
                    + "; one of them has to give up its dependency");
        }
        List<Dependency> present = new ArrayList<>();
        for (Dependency dependency : candidate.descriptor().dependencies()) {
            String trouble = trouble(dependency, started);
            if (trouble.isEmpty()) {
                present.add(dependency);
            } else if (!dependency.optional()) {
                throw Refusal.refused("it depends on plugin " + dependency.id() + trouble);
            }
        }
        return present;
    }

    /** What keeps a dependency from being used, as the end of a sentence; empty when nothing does. */
    private String trouble(Dependency dependency, Collection<String> started) {
        Candidate other = candidates.get(dependency.id());
        if (other != null && !dependency.range().contains(other.version())) {
            return " in version " + Quoted.of(dependency.range().text()) + ", found " + other.version() + " ("
                    + other.path() + "); install a version that fits";
        }
        if (started.contains(dependency.id())) {
            return "";
        }
        return report.latest(dependency.id())
                .map(status -> ", which is " + status.state().name().toLowerCase(Locale.ROOT) + " (" + status.file()
                        + "); mend that one first")
                .orElse(", which is not installed; put its zip into the plugin folder");
    }
}
