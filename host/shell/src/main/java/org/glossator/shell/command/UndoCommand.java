package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.session.DecisionStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Takes back the last commands that decided something, however much each of them did.",
        footer = {"", "For example:", "  undo", "  undo 3"})
final class UndoCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..1", paramLabel = "N", description = "How many commands; 1 unless said.", defaultValue = "1")
    private int steps;

    UndoCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        if (steps < 1) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 [" + steps + "] is no number of commands; expected 1 or more");
        }
        List<DecisionStep> undone = gloss.shell().session().undo(steps);
        undone.forEach(step -> gloss.screen().note("undone: " + step.command() + " of " + Decided.what(step)));
        return ExitCode.OK;
    }
}
