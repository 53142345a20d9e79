package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glossator.engine.plugin.install.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Takes an installed plugin away.",
        footer = {"", "For example:", "  plugin remove who-said-when"})
final class PluginRemoveCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "ID", description = "The plugin, as plugins lists it.")
    private String id = "";

    @Option(names = "--yes", description = "Do not ask before one that another plugin cannot be used without.")
    private boolean yes;

    PluginRemoveCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Path bringer = PluginSources.brought(gloss).get(id);
        if (bringer != null
                && gloss.shell().loadedPlugins().installed().plugins().stream()
                        .noneMatch(each -> each.id().equals(id))) {
            throw new CommandException(
                    ExitCode.PLUGIN,
                    "E4511 plugin " + id + " came with this host in [" + bringer
                            + "] and is not removed; to do without it:" + " gloss plugin disable " + id);
        }
        PlacedPlugin.copies(gloss, id);
        checkNeeded();
        Removal.remove(gloss.shell().loadedPlugins().installed(), id);
        gloss.shell().loadedPlugins().changed();
        gloss.screen().note("removed " + id);
        return ExitCode.OK;
    }

    /** Whether it is installed, and there is no other that stays. */
    private boolean isOnlyCopy() throws IOException {
        Optional<Path> own = gloss.shell().loadedPlugins().ownFolder();
        List<PlacedPlugin> copies = PlacedPlugin.all(gloss).stream()
                .filter(each -> each.plugin().id().equals(id) && !each.isOff())
                .toList();
        return !copies.isEmpty() && copies.stream().allMatch(each -> own.equals(Optional.of(each.folder())));
    }

    /** Others shall not stop working without a word. */
    private void checkNeeded() throws IOException {
        if (yes || !isOnlyCopy()) {
            return;
        }
        List<PlacedPlugin> needing = PlacedPlugin.needing(gloss, id);
        if (needing.isEmpty()) {
            return;
        }
        String who = needing.stream()
                .map(each -> each.plugin().id() + " " + each.plugin().version())
                .collect(Collectors.joining(", "));
        Optional<Boolean> answer = gloss.shell()
                .askPerson(List.of(who + " cannot be used without " + id), "remove it all the same? [y/N]");
        if (!answer.orElse(false)) {
            throw new CommandException(
                    ExitCode.PLUGIN,
                    "E4518 plugin " + id + " is needed by " + who
                            + (answer.isPresent()
                                    ? ", and you want to keep it"
                                    : ", and nobody can be asked; remove that first, or add --yes")
                            + "; nothing was removed");
        }
    }
}
