package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "alias",
        description =
                "Lists the aliases, or lets a word stand for a command until the shell ends; help config tells how to keep it.",
        footer = {
            "",
            "For example:",
            "  alias",
            "  alias q list quotes",
            "  alias low find confidence<.7",
            "  alias rj reject --where"
        })
final class AliasCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..*", paramLabel = "NAME COMMAND", description = "The word, and what it stands for.")
    private List<String> words = List.of();

    AliasCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        Settings settings = gloss.shell().settings();
        if (words.isEmpty()) {
            settings.aliases().forEach((name, stands) -> gloss.screen().line(name + " = " + String.join(" ", stands)));
            return ExitCode.OK;
        }
        List<String> known = settings.aliases().get(words.get(0));
        if (words.size() == 1 && known != null) {
            gloss.screen().line(words.get(0) + " = " + String.join(" ", known));
            return ExitCode.OK;
        }
        settings.alias(words.get(0), words.subList(1, words.size()), "set");
        return ExitCode.OK;
    }
}
