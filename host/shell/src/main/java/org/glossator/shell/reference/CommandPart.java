package org.glossator.shell.reference;

import java.util.List;
import picocli.CommandLine;

/** Each command as its help prints it. */
final class CommandPart {

    private CommandPart() {}

    static void add(CommandLine root, List<String> lines) {
        lines.addAll(List.of("## Commands", ""));
        root.getSubcommands().forEach((name, command) -> {
            if (name.equals(command.getCommandName())) { // not by another name of it
                add(name, command, lines);
            }
        });
    }

    private static void add(String name, CommandLine command, List<String> lines) {
        lines.addAll(List.of("### gloss " + name, "", "```text"));
        command.getUsageMessage(CommandLine.Help.Ansi.OFF).lines().forEach(lines::add);
        lines.addAll(List.of("```", ""));
        command.getSubcommands().forEach((word, each) -> add(name + " " + word, each, lines));
    }
}
