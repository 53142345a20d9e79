package org.glossator.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "enable",
        description = "Has a plugin loaded again that was disabled.",
        footer = {"", "For example:", "  plugin enable who-said-when"})
final class PluginEnableCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "ID", description = "The plugin, as plugins lists it.")
    private String id = "";

    PluginEnableCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        return Switching.turn(gloss, id, true);
    }
}
