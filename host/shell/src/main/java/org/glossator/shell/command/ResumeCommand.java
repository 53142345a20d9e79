package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description =
                "Goes on with a session that was kept: its documents, findings and decisions; the one in hand last unless named.",
        footer = {"", "For example:", "  resume", "  resume quotes-of-may"})
final class ResumeCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "As sessions lists it.")
    private @Nullable String name; // null: the one in hand last

    ResumeCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Shell shell = gloss.shell();
        String inHand = shell.session().name().orElse("");
        if (inHand.isEmpty() || name != null && !name.equals(inHand)) {
            shell.session(shell.sessions().resume(name));
        }
        shell.tellSession();
        return ExitCode.OK;
    }
}
