package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.session.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reject",
        description = "Says that findings are none; they are left out of what is exported, and undo takes it back.",
        footer = {
            "",
            "For example:",
            "  reject dates/4",
            "  reject q2 q5-7",
            "  reject 003/duplicates/1",
            "  reject --where dates and confidence<.6 --yes"
        })
final class RejectCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Mixin
    private Chosen chosen = new Chosen();

    RejectCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        return Bulk.decide(chosen, Verdict.REJECTED, gloss);
    }
}
