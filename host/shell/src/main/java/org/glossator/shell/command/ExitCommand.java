package org.glossator.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "exit", aliases = "quit", description = "Ends the shell or the script.")
final class ExitCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    ExitCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        gloss.shell().requestExit();
        return ExitCode.OK;
    }
}
