package org.glossator.shell;

import java.io.IOException;
import java.nio.file.Path;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.command.Shell;
import org.jspecify.annotations.Nullable;

/** Offers to go on with the session that is kept in the working folder. */
final class Welcome {

    /** Asks once; the text ends with what may be typed. */
    @FunctionalInterface
    interface Asker {
        Asking.Reply ask(String text);
    }

    private final Asker asker;

    Welcome(Asker asker) {
        this.asker = asker;
    }

    /**
     * Somebody who types a command instead of an answer is asked once more; then the session is left as it is, and the command is what to
     * do next. Who wants to leave the shell leaves it.
     *
     * @param options that hold for the whole of this shell
     * @return the command that was typed; empty where none was
     */
    String offer(Shell shell, String... options) {
        String typed = "";
        try {
            Path named = named(options);
            if (named != null) {
                shell.sessions(named);
                shell.tellSession();
            } else {
                typed = offer(shell, shell.sessions());
            }
        } catch (IOException | SessionException e) {
            shell.report(e);
        }
        shell.screen().flush();
        return typed;
    }

    private static @Nullable Path named(String... options) {
        for (int i = 0; i < options.length; i++) {
            if (options[i].startsWith("--session=")) {
                return Path.of(options[i].substring("--session=".length()));
            }
            if (options[i].equals("--session") && i + 1 < options.length) {
                return Path.of(options[i + 1]);
            }
        }
        return null;
    }

    /** Nothing is taken, nor noted as in hand, before the person agrees. */
    String offer(Shell shell, SessionHome sessions) throws IOException, SessionException {
        String name = sessions.inHand().orElse(null);
        return name == null ? "" : offer(shell, sessions, inHandOrFree(shell, sessions, sessions.glance(name)));
    }

    /** The session in hand; where it can only be looked at, the latest one that can be gone on with, if there is one. */
    private static SessionHome.Glance inHandOrFree(Shell shell, SessionHome sessions, SessionHome.Glance inHand)
            throws IOException {
        SessionHome.Glance free = inHand.refusal().isEmpty() ? null : latestFree(sessions);
        if (free == null) {
            return inHand;
        }
        shell.screen().note("the session " + inHand.name() + " can only be looked at: " + inHand.refusal());
        return free;
    }

    private static SessionHome.@Nullable Glance latestFree(SessionHome sessions) throws IOException {
        SessionHome.Glance latest = null;
        for (String name : sessions.names()) {
            try {
                SessionHome.Glance each = sessions.glance(name);
                boolean later = latest == null || each.changed().isAfter(latest.changed());
                latest = each.refusal().isEmpty() && later ? each : latest;
            } catch (SessionException e) {
                // of another version: sessions tells of it
            }
        }
        return latest;
    }

    private String offer(Shell shell, SessionHome sessions, SessionHome.Glance found)
            throws IOException, SessionException {
        int documents = found.documents();
        int decisions = found.decisions();
        String holds = "the session " + found.name() + " holds " + documents
                + (documents == 1 ? " document, " : " documents, ") + decisions
                + (decisions == 1 ? " decision" : " decisions")
                + (found.refusal().isEmpty() ? "" : " (" + found.refusal() + ")");
        shell.screen().flush();
        Asking.Reply reply = asker.ask(holds + "; go on with it? [Y/n]");
        if (reply.yes()) {
            shell.session(sessions.resume(found.name()));
            shell.tellSession();
        } else if (!reply.isLeaving()) {
            shell.screen().note("resume " + found.name() + " goes on with it later");
        }
        return reply.typed();
    }
}
