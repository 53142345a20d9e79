package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.install.Updates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        description =
                "Installs newer versions of your plugins, each from the index that it came from. All of them or none.",
        footer = {"", "For example:", "  plugin update", "  plugin update who-said-when"})
final class PluginUpdateCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "The plugins; all that came from an index unless said.")
    private List<String> ids = List.of();

    PluginUpdateCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Updates updates = Updates.of(gloss.shell().loadedPlugins().installed(), PluginSources.reader(gloss), ids);
        updates.others().forEach((id, why) -> gloss.screen().note(id + " stays as it is: " + why));
        if (updates.wanted().isEmpty()) {
            gloss.screen().note("nothing to update");
            return ExitCode.OK;
        }
        return new Installation(gloss, true, false).of(updates.wanted());
    }
}
