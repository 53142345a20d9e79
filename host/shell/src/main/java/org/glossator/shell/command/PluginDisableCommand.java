package org.glossator.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "disable",
        description = "Keeps a plugin from being loaded, without removing it; enable takes that back.",
        footer = {"", "For example:", "  plugin disable who-said-when"})
final class PluginDisableCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "ID", description = "The plugin, as plugins lists it.")
    private String id = "";

    PluginDisableCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        return Switching.turn(gloss, id, false);
    }
}
