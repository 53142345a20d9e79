package org.glossator.shell.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.glossator.engine.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description = {
            "Goes on with a session that was kept: its documents, findings and decisions; the one in hand last unless named.",
            "Outside the prompt commands go on with the one in hand unasked, and say so; a script that begins with open begins one of its own."
        },
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
        Optional<Session> inHand = shell.sessionInHand().taken();
        String held = inHand.flatMap(Session::name).orElse(null);
        String wanted = name == null ? held : name;
        boolean here = wanted != null && wanted.equals(held);
        if (!here || !inHand.map(Session::refusal).orElse("").isEmpty()) { // whoever held it may be gone
            shell.session(shell.sessions().resume(wanted));
        }
        shell.tellSession();
        return ExitCode.OK;
    }
}
