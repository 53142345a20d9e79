package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import picocli.CommandLine.Command;

@Command(name = "prev", description = "Takes the document before in hand.")
final class PrevCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    PrevCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Entry entry = gloss.shell().session().move(-1);
        gloss.screen().note("in hand: " + entry.id());
        return ExitCode.OK;
    }
}
