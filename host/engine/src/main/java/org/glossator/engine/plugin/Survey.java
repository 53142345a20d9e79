package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks into the plugin folders, reads what each plugin says about itself, and chooses one of each id: the rule is at
 * {@link Plugins#load(List, Path)}.
 */
final class Survey {

    private final Limits limits;
    private final Report report;
    private final PluginChange change;
    private final Set<Path> seen = new HashSet<>();
    private final List<Candidate> found = new ArrayList<>();
    private final Map<String, Path> switchedOff =
            new TreeMap<>(); // ids, by the first folder before whose list names them

    Survey(Limits limits, Report report) {
        this(limits, report, PluginChange.NONE);
    }

    /** @param change what one of the folders would hold instead */
    Survey(Limits limits, Report report, PluginChange change) {
        this.limits = limits;
        this.change = change;
        this.report = report;
    }

    /** The plugins to load, by id. */
    NavigableMap<String, Candidate> of(List<Path> folders) {
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            int place = i;
            if (Files.exists(folder)) {
                report.attempt(new PluginFile(folder).stem(), "", folder, () -> lookInto(folder, place));
            }
        }
        NavigableMap<String, Candidate> chosen = new TreeMap<>();
        found.forEach(candidate -> chosen.merge(candidate.id(), candidate, Survey::newer));
        for (Candidate candidate : found) {
            Candidate used = chosen.get(candidate.id());
            if (used != null && !used.path().equals(candidate.path())) {
                report.attempt(candidate, () -> {
                    throw twice(candidate, used);
                });
            }
        }
        return chosen;
    }

    /** The one plugin of a zip or a folder, by its id. */
    NavigableMap<String, Candidate> ofFile(Path file) {
        look(new PluginFile(file), 0, Set.of());
        NavigableMap<String, Candidate> chosen = new TreeMap<>();
        found.forEach(candidate -> chosen.put(candidate.id(), candidate));
        return chosen;
    }

    private void lookInto(Path path, int place) {
        if (!Files.isDirectory(path)) {
            throw Refusal.refused("it is a file, expected a folder of plugin zips; name the folder that it lies in");
        }
        try {
            PluginFolder folder = new PluginFolder(path);
            if (seen.add(path.toRealPath())) {
                Set<String> disabled = disabled(folder);
                change.applied(path, folder.plugins()).forEach(plugin -> look(new PluginFile(plugin), place, disabled));
                disabled.forEach(id -> switchedOff.putIfAbsent(id, path));
            }
        } catch (IOException e) {
            throw Refusal.refused("the folder cannot be read (" + Quoted.plain(e.toString()) + ")", e);
        }
    }

    /** Where nobody can read which plugins are switched off, the others shall not be gone with them. */
    private Set<String> disabled(PluginFolder folder) {
        Set<String> disabled = new HashSet<>();
        Path file = folder.path().resolve(PluginFolder.DISABLED);
        report.attempt(PluginFolder.DISABLED, "", file, () -> {
            try {
                disabled.addAll(folder.disabled());
            } catch (IOException e) {
                throw Refusal.refused(
                        "it cannot be read (" + Quoted.plain(e.toString())
                                + "), so every plugin of its folder is loaded; have its owner let you read it",
                        e);
            }
        });
        return disabled;
    }

    private void look(PluginFile file, int place, Set<String> disabled) {
        report.attempt(file.stem(), "", file.path(), () -> {
            Properties properties = properties(file, disabled);
            String id = Descriptor.id(properties).orElse(file.stem());
            String version = Descriptor.version(properties).orElse("");
            report.attempt(id, version, file.path(), () -> {
                checkEnabled(id, disabled);
                Descriptor descriptor = Descriptor.of(properties);
                checkApi(descriptor.requires());
                found.add(new Candidate(file, descriptor, place));
            });
        });
    }

    /** Of a plugin that cannot be read, {@code disabled.txt} may hold the file's name instead of the id. */
    private Properties properties(PluginFile file, Set<String> disabled) {
        try {
            return file.properties(limits);
        } catch (Refusal e) {
            checkEnabled(file.stem(), disabled);
            throw e;
        }
    }

    private void checkEnabled(String id, Set<String> disabled) {
        Path elsewhere = switchedOff.get(id);
        if (disabled.contains(id) || elsewhere != null) {
            throw Refusal.disabled(PluginFolder.DISABLED + " in " + (elsewhere == null ? "its folder" : elsewhere)
                    + " names it; to use it: gloss plugin enable " + id + ", or delete that line");
        }
    }

    static void checkApi(VersionRange requires) {
        String here = ApiVersion.current();
        if (!requires.contains(here)) {
            String todo = requires.isAfter(here)
                    ? " and is too old for it; install a newer Glossator, or an older version of the plugin"
                    : requires.isBefore(here)
                            ? " and is too new for it; install a newer version of the plugin, or build it anew with the api of this host"
                            : "; install another version of the plugin or of the host";
            throw Refusal.refused(
                    "it requires the api in version " + Quoted.of(requires.text()) + ", this host has " + here + todo);
        }
    }

    private static Candidate newer(Candidate first, Candidate second) {
        return VersionRange.compare(second.version(), first.version()) > 0 ? second : first;
    }

    private static Refusal twice(Candidate candidate, Candidate used) {
        boolean same = VersionRange.compare(candidate.version(), used.version()) == 0;
        return Refusal.refused("plugin " + used.id() + " is in " + used.path() + " too, "
                + (same ? "in the same version, and that one comes first" : "in the newer version " + used.version())
                + "; delete one of the two");
    }
}
