package org.glossator.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "redo",
        description = "Does again what undo took back.",
        footer = {"", "For example:", "  redo", "  redo 3"})
final class RedoCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Mixin
    private DecidedSteps steps = new DecidedSteps();

    RedoCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        return DecidedSteps.tell("redone", gloss.shell().session().redo(steps.count()), gloss);
    }
}
