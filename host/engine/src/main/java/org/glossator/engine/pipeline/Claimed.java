package org.glossator.engine.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.PluginStatus.State;
import org.glossator.engine.plugin.Plugins;

/**
 * Holds annotators that are about to run against what their plugins' builds say of them: a person chose them by that, and who checks a
 * plugin before it is installed looks there.
 */
public final class Claimed {

    private static final String ADVICE = "do not use this zip; its author has to build it again";

    private final Plugins plugins;
    private final Map<String, Optional<PluginDescription>> known = new HashMap<>(); // by the plugin's id

    Claimed(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * A problem for each difference; none where the build says nothing.
     *
     * @throws IllegalArgumentException when what the build says cannot be read, or the factory cannot be asked
     */
    List<Problem> differences(InstalledAnnotator annotator) {
        if (plugins.isHeld(annotator)) {
            return List.of();
        }
        List<Problem> problems = compared(annotator);
        if (problems.isEmpty() && kind(annotator).isEmpty()) {
            plugins.hold(annotator);
        }
        return problems;
    }

    /** The kind that the file claims, to be held against the annotator that is made; what held then is remembered. */
    KindClaim kindOf(InstalledAnnotator annotator) {
        String kind = plugins.isHeld(annotator) ? "" : kind(annotator);
        return kind.isEmpty() ? KindClaim.NONE : new KindClaim(kind, () -> plugins.hold(annotator));
    }

    private String kind(InstalledAnnotator annotator) {
        return known.computeIfAbsent(annotator.plugin(), plugins::description)
                .flatMap(plugin -> plugin.annotator(annotator.name()))
                .map(AnnotatorDescription::kind)
                .orElse("");
    }

    private List<Problem> compared(InstalledAnnotator annotator) {
        Optional<PluginDescription> plugin = known.computeIfAbsent(annotator.plugin(), plugins::description);
        if (plugin.isEmpty()) {
            return List.of();
        }
        AnnotatorDescription claimed = plugin.get().annotator(annotator.name()).orElse(null);
        if (claimed == null) {
            return List.of(problem(annotator, "has this annotator, the file does not name it"));
        }
        List<Problem> problems = new ArrayList<>();
        for (String difference : claimed.differences(Descriptions.of(annotator.factory()))) {
            problems.add(problem(annotator, difference));
        }
        return problems;
    }

    static Problem problem(InstalledAnnotator annotator, String difference) {
        return Problem.error(
                "E4105",
                annotator.name(),
                "of the plugin " + annotator.plugin() + " " + annotator.version() + " is not what "
                        + PluginDescription.FILE + " says: its code " + difference,
                ADVICE);
    }

    /**
     * The annotators that the build of a plugin tells of, and its code does not bring; none where the build says nothing.
     *
     * @throws IllegalArgumentException when what the build says cannot be read
     */
    public static List<String> missing(Plugins plugins, String id) {
        return plugins.description(id).stream()
                .flatMap(plugin -> plugin.annotators().stream())
                .map(AnnotatorDescription::name)
                .filter(name -> plugins.annotator(name).isEmpty())
                .toList();
    }

    /**
     * What became of each plugin, as {@link Plugins#statuses()}, but that one which is not what its build says is refused: a run would not
     * take it.
     */
    public static List<PluginStatus> statuses(Plugins plugins) {
        Claimed claimed = new Claimed(plugins);
        return plugins.statuses().stream()
                .map(status -> status.state() == State.READY ? claimed.held(status) : status)
                .toList();
    }

    private PluginStatus held(PluginStatus status) {
        String said = firstDifference(status);
        return said.isEmpty()
                ? status
                : new PluginStatus(
                        status.id(), status.version(), status.file(), State.REFUSED, said + "; " + ADVICE, List.of());
    }

    private String firstDifference(PluginStatus status) {
        try {
            List<String> missing = missing(plugins, status.id());
            if (!missing.isEmpty()) {
                return PluginDescription.FILE + " tells of annotators that its code does not bring: "
                        + String.join(", ", missing);
            }
            for (String name : status.annotators()) {
                List<Problem> problems = differences(plugins.annotator(name).orElseThrow());
                if (!problems.isEmpty()) {
                    return problems.get(0).who() + " " + problems.get(0).message();
                }
            }
            return "";
        } catch (RuntimeException | LinkageError e) {
            return "it cannot be asked what it is: " + e.getMessage();
        }
    }
}
