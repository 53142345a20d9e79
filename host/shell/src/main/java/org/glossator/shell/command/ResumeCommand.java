package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.session.Session;
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
        Session inHand = shell.session();
        String wanted = name == null ? inHand.name().orElse(null) : name;
        boolean here = wanted != null && wanted.equals(inHand.name().orElse(null));
        if (!here || !inHand.refusal().isEmpty()) { // whoever held it may be gone
            shell.session(shell.sessions().resume(wanted));
        }
        shell.tellSession();
        return ExitCode.OK;
    }
}
