package org.glossator.shell.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.install.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Takes an installed plugin away.",
        footer = {"", "For example:", "  plugin remove who-said-when"})
final class PluginRemoveCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "ID", description = "The plugin, as plugins lists it.")
    private String id = "";

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
        Removal.remove(gloss.shell().loadedPlugins().installed(), id);
        gloss.shell().loadedPlugins().changed();
        gloss.screen().note("removed " + id);
        return ExitCode.OK;
    }
}
