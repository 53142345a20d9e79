package org.glossator.shell.command;

import java.util.List;
import org.glossator.engine.session.DecisionStep;
import picocli.CommandLine.Parameters;

/** How many steps a command takes back or does again, and what it says of each. */
final class DecidedSteps {

    @Parameters(arity = "0..1", paramLabel = "N", description = "How many commands; 1 unless said.", defaultValue = "1")
    private long count;

    /** More than there are is all of them. */
    int count() {
        if (count < 1) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 [" + count + "] is no number of commands; expected 1 or more");
        }
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    static int tell(String word, List<DecisionStep> steps, GlossCommand gloss) {
        steps.forEach(step -> gloss.screen().note(word + ": " + step.command() + " of " + Decided.what(step)));
        return ExitCode.OK;
    }
}
