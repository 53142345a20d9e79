package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.engine.plugin.PluginChange;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.PluginStatus.State;

/**
 * Loads what is staged together with all that is installed, as the next command would, before anything is put into place: in a process of
 * its own, since a plugin may end Java. So a plugin that cannot be used never takes the place of one that can, and none breaks another.
 */
public final class Trial {

    private final List<Path> folders;
    private final Path cache;

    /**
     * @param folders of the plugins that came with the host
     * @param cache where plugins are unpacked
     */
    public Trial(List<Path> folders, Path cache) {
        this.folders = folders.stream().map(Path::toAbsolutePath).toList();
        this.cache = cache.toAbsolutePath();
    }

    /**
     * What became of each plugin that is staged, all of them ready or disabled.
     *
     * @throws InstallException when one of them cannot be used, or would keep another from being used that can be used now
     */
    public List<PluginStatus> of(Staged staged) throws InstallException, InterruptedException {
        PluginChange change = staged.change();
        List<PluginStatus> after = load(staged, change);
        List<PluginStatus> tried = new ArrayList<>();
        List<PluginStatus> others = new ArrayList<>();
        for (PluginStatus status : after) {
            boolean usable = isUsable(status);
            if (change.with().contains(status.file())) {
                tried.add(status);
                if (!usable) {
                    throw refused(staged, named(status) + " cannot be used: " + status.reason());
                }
            } else if (!usable) {
                others.add(status);
            }
        }
        checkOthers(staged, others);
        return tried;
    }

    private static boolean isUsable(PluginStatus status) {
        return status.state() == State.READY || status.state() == State.DISABLED;
    }

    private void checkOthers(Staged staged, List<PluginStatus> unusable) throws InstallException, InterruptedException {
        if (unusable.isEmpty()) {
            return;
        }
        Set<Path> working = load(staged, PluginChange.NONE).stream()
                .filter(status -> status.state() == State.READY)
                .map(PluginStatus::file)
                .collect(Collectors.toSet());
        Optional<PluginStatus> hurt = unusable.stream()
                .filter(status -> working.contains(status.file()))
                .findFirst();
        if (hurt.isPresent()) {
            throw refused(
                    staged,
                    named(hurt.get()) + ", which works now, could not be used any more: "
                            + hurt.get().reason()
                            + "; name a version of it that fits in the same command, or remove it first");
        }
    }

    private List<PluginStatus> load(Staged staged, PluginChange change) throws InstallException, InterruptedException {
        List<Path> all = new ArrayList<>(List.of(staged.folder()));
        all.addAll(folders); // the host's own keep the names of their annotators
        try {
            return TrialProcess.load(staged.scratch(), all, change, cache);
        } catch (IOException e) {
            throw new InstallException(
                    "E4514", "plugins cannot be tried in a process of their own: " + e + "; nothing was installed", e);
        } catch (TrialProcess.EndedException e) {
            throw refused(staged, String.valueOf(e.getMessage()));
        }
    }

    private static String named(PluginStatus status) {
        return "plugin " + status.id() + " " + status.version();
    }

    private static InstallException refused(Staged staged, String sentence) {
        return new InstallException("E4504", staged.asFetched(sentence) + "; nothing was installed");
    }
}
