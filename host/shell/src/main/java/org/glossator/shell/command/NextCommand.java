package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import picocli.CommandLine.Command;

@Command(name = "next", description = "Takes the next document in hand.")
final class NextCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    NextCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Entry entry = gloss.shell().session().move(1);
        gloss.screen().note("in hand: " + entry.id());
        return ExitCode.OK;
    }
}
