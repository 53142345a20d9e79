package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.PluginStatus.State;

/**
 * The plugins of some folders by what they say of themselves: nothing is unpacked, and no class of theirs is loaded. Which plugins are
 * chosen, and which annotator gets a name that two want, is as in {@link Plugins#load(List, Path)}; that a plugin's code is broken shows
 * only there.
 *
 * @param statuses what there is to say of each plugin so far, sorted by id, then file; none of one whose build did not describe it
 * @param plugins the descriptions of those that are ready, sorted by id
 * @param complete whether all plugins that might be used are described; else they have to be loaded to be known
 */
public record DescribedPlugins(List<PluginStatus> statuses, List<PluginDescription> plugins, boolean complete) {

    public DescribedPlugins {
        statuses = List.copyOf(statuses);
        plugins = List.copyOf(plugins);
    }

    /** Reads every plugin zip of these folders, and every folder in them with the content of such a zip. */
    public static DescribedPlugins of(List<Path> folders) {
        Report report = new Report();
        return of(new Survey(Limits.STANDARD, report).of(folders), report);
    }

    /** Reads one zip, or one folder with the content of such a zip. */
    public static DescribedPlugins ofFile(Path file) {
        Report report = new Report();
        return of(new Survey(Limits.STANDARD, report).ofFile(file), report);
    }

    private static DescribedPlugins of(NavigableMap<String, Candidate> candidates, Report report) {
        Presence presence = new Presence(candidates, report);
        TakenNames names = new TakenNames();
        TreeSet<String> usable = new TreeSet<>();
        List<PluginDescription> described = new ArrayList<>();
        boolean[] complete = {true};
        for (Candidate candidate : presence.sorted()) {
            report.attempt(candidate, () -> {
                presence.of(candidate, usable);
                candidate
                        .file()
                        .description(Limits.STANDARD)
                        .ifPresentOrElse(
                                description -> {
                                    Claims.check(candidate, description);
                                    names.take(candidate, Claims.names(description));
                                    report.ready(candidate, Claims.names(description));
                                    described.add(description);
                                },
                                () -> complete[0] = false);
                usable.add(candidate.id());
            });
        }
        described.sort((one, other) -> one.id().compareTo(other.id()));
        return new DescribedPlugins(PluginStatus.sorted(report.statuses()), described, complete[0]);
    }

    /** The id of a plugin that is switched off and says that it brings this annotator. */
    public static Optional<String> switchedOff(List<PluginStatus> statuses, String annotator) {
        return statuses.stream()
                .filter(each -> each.state() == State.DISABLED && brings(each.file(), annotator))
                .map(PluginStatus::id)
                .findFirst();
    }

    private static boolean brings(Path file, String annotator) {
        try {
            return new PluginFile(file)
                    .description(Limits.STANDARD)
                    .filter(description -> Claims.names(description).contains(annotator))
                    .isPresent();
        } catch (Refusal e) {
            return false; // nobody asked for it
        }
    }

    /** Whether one of them is there and cannot be used. */
    public boolean anyUnusable() {
        return statuses.stream().anyMatch(each -> each.state() == State.BROKEN || each.state() == State.REFUSED);
    }
}
