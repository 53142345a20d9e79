package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.install.Updates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        description = {
            "Installs newer versions of your plugins, each from the index that it came from. All of them or none.",
            "An index that cannot be read or trusted does not stop the others; the exit code is 4 then."
        },
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
        updates.unread().values().forEach(gloss.screen()::trouble);
        updates.others().forEach((id, why) -> gloss.screen().note(id + " stays as it is: " + why));
        if (updates.wanted().isEmpty() && updates.unread().isEmpty()) {
            gloss.screen().note("nothing to update");
        } else if (!updates.wanted().isEmpty()) {
            new Installation(gloss, true, false).of(updates.wanted());
        }
        return updates.unread().isEmpty() ? ExitCode.OK : ExitCode.PLUGIN;
    }
}
