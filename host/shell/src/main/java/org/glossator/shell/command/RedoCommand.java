package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.session.DecisionStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "redo",
        description = "Does again what undo took back.",
        footer = {"", "For example:", "  redo", "  redo 3"})
final class RedoCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..1", paramLabel = "N", description = "How many commands; 1 unless said.", defaultValue = "1")
    private int steps;

    RedoCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        if (steps < 1) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 [" + steps + "] is no number of commands; expected 1 or more");
        }
        List<DecisionStep> redone = gloss.shell().session().redo(steps);
        redone.forEach(step -> gloss.screen().note("redone: " + step.command() + " of " + Decided.what(step)));
        return ExitCode.OK;
    }
}
