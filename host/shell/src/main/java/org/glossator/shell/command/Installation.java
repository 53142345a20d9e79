package org.glossator.shell.command;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.plugin.install.Installer;
import org.glossator.engine.plugin.install.Location;
import org.glossator.engine.plugin.install.Staged;
import org.glossator.engine.plugin.install.Wanted;

/** Installs plugins, tells a person what they get, and whether it works. */
final class Installation {

    private static final String RIGHTS =
            "a plugin runs with your rights: it can read, change and send whatever you can";

    private final GlossCommand gloss;
    private final boolean yes;

    /** @param yes whether the person does not want to be asked about what nobody signed */
    Installation(GlossCommand gloss, boolean yes) {
        this.gloss = gloss;
        this.yes = yes;
    }

    int of(List<Wanted> wanted) throws InstallException, IOException {
        List<Staged.Plugin> changed;
        try (Staged staged =
                new Installer(gloss.shell().loadedPlugins().installed(), PluginSources.brought(gloss)).stage(wanted)) {
            staged.plugins().stream()
                    .filter(Staged.Plugin::isThere)
                    .forEach(each -> gloss.screen()
                            .note(each.id() + " " + each.version() + " is installed already, byte for byte"));
            changed = staged.plugins().stream().filter(each -> !each.isThere()).toList();
            if (changed.isEmpty()) {
                return ExitCode.OK;
            }
            boolean asking = !yes && changed.stream().anyMatch(Installation::isFromNobody);
            tell(changed, asking);
            if (asking && !agrees()) {
                gloss.screen().note("nothing was installed");
                return ExitCode.OK;
            }
            staged.commit();
        }
        gloss.shell().loadedPlugins().changed();
        return outcome(changed);
    }

    /** Whether it came over the network and nobody signed it; who names a file has looked at it, or could have. */
    private static boolean isFromNobody(Staged.Plugin plugin) {
        return plugin.fingerprint().isEmpty() && Location.isAddress(plugin.from());
    }

    private void tell(List<Staged.Plugin> plugins, boolean asking) {
        for (Staged.Plugin each : plugins) {
            say(
                    each.id() + " " + each.version()
                            + (each.before().isEmpty() ? "" : ", in place of " + each.before()),
                    asking);
            say("  from     " + each.from(), asking);
            say("  sha-256  " + each.sha256(), asking);
            say("  key      " + (each.fingerprint().isEmpty() ? "none: nobody signed it" : each.fingerprint()), asking);
        }
        say(RIGHTS, asking);
    }

    /** What a person is asked about is said also when quiet. */
    private void say(String line, boolean asking) {
        if (asking) {
            gloss.screen().matter(line);
        } else {
            gloss.screen().note(line);
        }
    }

    private boolean agrees() {
        return gloss.shell()
                .askPerson(List.of(), "install what nobody signed? [y/N]")
                .orElseThrow(() -> new CommandException(
                        ExitCode.PLUGIN,
                        "E4516 nobody signed what came over the network, and nobody can be asked; if its SHA-256 is what"
                                + " its author says, add --yes"));
    }

    private int outcome(List<Staged.Plugin> plugins) {
        Set<String> ids = plugins.stream().map(Staged.Plugin::id).collect(Collectors.toCollection(HashSet::new));
        int code = ExitCode.OK;
        for (PluginStatus status : gloss.allPlugins().statuses()) {
            if (ids.contains(status.id())) {
                String name = status.id() + " " + status.version();
                switch (status.state()) {
                    case READY -> gloss.screen().note("installed " + name + ": " + annotators(status.annotators()));
                    case DISABLED ->
                        gloss.screen()
                                .note("installed " + name + ", which is disabled: gloss plugin enable " + status.id());
                    default -> {
                        gloss.screen()
                                .trouble("E4504 " + name + " is installed and cannot be used: " + status.reason()
                                        + "; to take it away: gloss plugin remove " + status.id());
                        code = ExitCode.PLUGIN;
                    }
                }
            }
        }
        return code;
    }

    private static String annotators(List<String> names) {
        return names.isEmpty() ? "it brings no annotator" : "annotator " + String.join(", ", names);
    }
}
