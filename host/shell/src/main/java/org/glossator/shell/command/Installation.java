package org.glossator.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.ShellWord;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.plugin.install.Installer;
import org.glossator.engine.plugin.install.Location;
import org.glossator.engine.plugin.install.Staged;
import org.glossator.engine.plugin.install.Trial;
import org.glossator.engine.plugin.install.Wanted;

/** Installs plugins: tells a person what they get, asks where it matters, and tries whether they work before they are in place. */
final class Installation {

    private static final String RIGHTS =
            "a plugin runs with your rights: it can read, change and send whatever you can";

    private final GlossCommand gloss;
    private final boolean yes;
    private final boolean keyNamed;

    /**
     * @param yes whether the person does not want to be asked
     * @param keyNamed whether the person named the key of the index, and so knows who vouches for the plugins
     */
    Installation(GlossCommand gloss, boolean yes, boolean keyNamed) {
        this.gloss = gloss;
        this.yes = yes;
        this.keyNamed = keyNamed;
    }

    int of(List<Wanted> wanted) throws InstallException, IOException, InterruptedException {
        LoadedPlugins plugins = gloss.shell().loadedPlugins();
        List<PluginStatus> tried;
        try (Staged staged = new Installer(plugins.installed(), PluginSources.brought(gloss)).stage(wanted)) {
            List<Staged.Plugin> there =
                    staged.plugins().stream().filter(Staged.Plugin::isThere).toList();
            there.stream().filter(each -> !each.isAdopted()).forEach(this::tellThere);
            List<Staged.Plugin> changed =
                    staged.plugins().stream().filter(each -> !each.isThere()).toList();
            if (changed.isEmpty()) {
                tried = List.of();
            } else {
                agree(changed);
                gloss.screen().status("trying it in a process of its own");
                tried = new Trial(plugins.brought(), plugins.cacheFolder()).of(staged);
            }
            staged.commit();
            there.stream().filter(Staged.Plugin::isAdopted).forEach(this::tellThere);
        }
        if (tried.isEmpty()) {
            return ExitCode.OK;
        }
        plugins.changed();
        tried.forEach(this::tellInstalled);
        return ExitCode.OK;
    }

    private void tellThere(Staged.Plugin plugin) {
        String from = plugin.isAdopted()
                ? "; from now on updates come from " + Origins.told(plugin.origin())
                : plugin.other()
                        .map(before -> "; updates come as before from " + Origins.told(before))
                        .orElse("");
        gloss.screen().note(plugin.id() + " " + plugin.version() + " is installed already, byte for byte" + from);
    }

    /** @throws CommandException when the person does not want it, or should be asked and cannot be */
    private void agree(List<Staged.Plugin> plugins) {
        List<Staged.Plugin> unsigned =
                plugins.stream().filter(each -> !yes && isFromNobody(each)).toList();
        List<Staged.Plugin> moved =
                plugins.stream().filter(each -> !yes && isFromElsewhere(each)).toList();
        boolean asking = !unsigned.isEmpty() || !moved.isEmpty();
        plugins.forEach(each -> tell(each, asking));
        say(RIGHTS, asking);
        if (!unsigned.isEmpty()) {
            ask(
                    "install what nobody signed? [y/N]",
                    "E4516 nobody signed what came over the network",
                    "compare its SHA-256 with what its author says, and if that is it: "
                            + unsigned.stream()
                                    .map(each -> "gloss plugin install "
                                            + ShellWord.of(each.origin().from()) + " --sha256 " + each.sha256())
                                    .collect(Collectors.joining(", ")));
        }
        for (Staged.Plugin each : moved) {
            ask(
                    "install " + each.id() + " from elsewhere than before? [y/N]",
                    "E4517 plugin " + each.id() + " was installed from "
                            + Origins.told(each.other().orElseThrow()) + "; what would take its place is from "
                            + Origins.told(each.origin()),
                    "if that is meant, add --yes"
                            + (each.origin().key().isEmpty()
                                    ? ""
                                    : ", or --index "
                                            + ShellWord.of(each.origin().index()) + " --key "
                                            + each.origin().key()));
        }
    }

    /** Whether it came over the network, and nobody signed it or named its hash; who names a file has looked at it, or could have. */
    private static boolean isFromNobody(Staged.Plugin plugin) {
        return plugin.origin().key().isEmpty()
                && !plugin.isHashNamed()
                && Location.isAddress(plugin.origin().from());
    }

    /** Whether somebody else vouches for it than for the version that it takes the place of, and the person did not name whom. */
    private boolean isFromElsewhere(Staged.Plugin plugin) {
        boolean named = keyNamed && !plugin.origin().key().isEmpty();
        return plugin.other().isPresent() && !named;
    }

    private void tell(Staged.Plugin plugin, boolean asking) {
        say(
                plugin.id() + " " + plugin.version()
                        + (plugin.before().isEmpty()
                                ? ""
                                : plugin.before().equals(plugin.version())
                                        ? ", other bytes in place of the same version"
                                        : ", in place of " + plugin.before()),
                asking);
        say("  from     " + plugin.origin().from(), asking);
        say("  sha-256  " + plugin.sha256(), asking);
        say("  key      " + Origins.key(plugin.origin()), asking);
        say("  refers   " + refers(plugin), asking);
        plugin.other().ifPresent(before -> say("  before   from " + Origins.told(before), asking));
    }

    private static String refers(Staged.Plugin plugin) {
        return plugin.refers().isEmpty()
                ? "to nothing beyond computing"
                : "to " + String.join(", ", plugin.refers()) + "; plugin verify tells which classes";
    }

    /** What a person is asked about is said also when quiet. */
    private void say(String line, boolean asking) {
        if (asking) {
            gloss.screen().matter(line);
        } else {
            gloss.screen().note(line);
        }
    }

    private void ask(String question, String matter, String advice) {
        Optional<Boolean> answer = gloss.shell().askPerson(List.of(), question);
        if (!answer.orElse(false)) {
            throw new CommandException(
                    ExitCode.PLUGIN,
                    matter + (answer.isPresent() ? ", and you do not want it" : ", and nobody can be asked; " + advice)
                            + "; nothing was installed");
        }
    }

    private void tellInstalled(PluginStatus plugin) {
        String name = "installed " + plugin.id() + " " + plugin.version();
        gloss.screen()
                .note(
                        plugin.state() == PluginStatus.State.DISABLED
                                ? name + ", which is disabled: gloss plugin enable " + plugin.id()
                                : name + ": annotator" + (plugin.annotators().size() == 1 ? " " : "s ")
                                        + String.join(", ", plugin.annotators()));
    }
}
