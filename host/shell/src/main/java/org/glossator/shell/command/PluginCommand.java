package org.glossator.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The group of the commands that do something with plugins; alone it does nothing. */
@Command(
        name = "plugin",
        description = "Does something with plugins; plugins lists them.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "For example:",
            "  plugin info dates",
            "  plugin new --id org.example.titles --writes titles",
            "  plugin lock examples/pipelines/news.json",
            "  help plugin lock"
        })
final class PluginCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandException(
                ExitCode.USAGE,
                "E2000 plugin wants to know what to do; there is "
                        + String.join(", ", spec.subcommands().keySet()) + "; see help plugin");
    }
}
