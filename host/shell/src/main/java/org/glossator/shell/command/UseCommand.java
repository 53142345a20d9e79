package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "use", description = "Takes a document in hand.")
final class UseCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "DOC", description = "Its id, the beginning of it, or its number in docs.")
    private String document = "";

    UseCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Entry entry = gloss.shell().session().use(document);
        gloss.screen().note("in hand: " + entry.id());
        return ExitCode.OK;
    }
}
