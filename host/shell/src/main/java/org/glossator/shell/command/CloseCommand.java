package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "close", description = "Closes a document; the one in hand unless another is named.")
final class CloseCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..1", paramLabel = "DOC", description = "Its id, the beginning of it, or its number in docs.")
    private @Nullable String document; // null: the one in hand

    CloseCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Entry entry = document == null
                ? gloss.shell().session().current()
                : gloss.shell().session().entry(document);
        gloss.shell().session().close(entry.id());
        gloss.screen().note("closed: " + entry.id());
        return ExitCode.OK;
    }
}
