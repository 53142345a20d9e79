package org.glossator.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "undo",
        description = "Takes back the last commands that decided something, however much each of them did.",
        footer = {"", "For example:", "  undo", "  undo 3"})
final class UndoCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Mixin
    private DecidedSteps steps = new DecidedSteps();

    UndoCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        return DecidedSteps.tell("undone", gloss.shell().session().undo(steps.count()), gloss);
    }
}
