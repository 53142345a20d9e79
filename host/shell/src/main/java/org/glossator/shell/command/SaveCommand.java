package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "save",
        description = {
            "Keeps this session in the folder .gloss, where resume finds it; with NAME under that name.",
            "From then on every decision is kept as it is made, and save need not be typed again. A session that has a name already goes on as a copy"
                    + " under the new one. To write the documents into a file, use export."
        },
        footer = {"", "For example:", "  save", "  save quotes-of-may"})
final class SaveCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to call it.")
    private @Nullable String name; // null: as it is called, or one that is free

    SaveCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        if (name != null && name.matches("(?i).*\\.(jsonl|json|csv)(\\.gz)?")) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 save keeps the session under a name, and [" + name
                            + "] looks like a file; to write the documents, type: export "
                            + (name.contains(".csv") ? "csv" : "native") + " -o " + name);
        }
        Session session = gloss.shell().session();
        String unread = session.unread();
        gloss.shell().session(session.save(name));
        gloss.shell().sessionInHand().toldWhereKept();
        gloss.screen()
                .note("kept as " + gloss.shell().session().name().orElse("") + " in "
                        + gloss.shell().sessions().folder()
                        + (unread.isEmpty() ? "" : ", without " + unread + ", which cannot be read"));
        return ExitCode.OK;
    }
}
