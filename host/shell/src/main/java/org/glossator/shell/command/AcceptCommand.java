package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.session.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "accept",
        description = "Says that findings are right as they are; undo takes it back.",
        footer = {
            "",
            "For example:",
            "  accept quotes/3",
            "  accept q1-8 dates/2",
            "  accept 003/quotes/1 004/quotes/2",
            "  accept --where quotes and confidence>.9 --yes"
        })
final class AcceptCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Mixin
    private Chosen chosen = new Chosen();

    AcceptCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        return Bulk.decide(chosen, Verdict.ACCEPTED, gloss);
    }
}
