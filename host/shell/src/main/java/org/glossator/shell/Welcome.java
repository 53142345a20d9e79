package org.glossator.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.command.Question;
import org.glossator.shell.command.Shell;
import org.glossator.shell.screen.Answers;
import org.glossator.shell.screen.Rows;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Offers to go on with the session that is kept in the working folder. */
final class Welcome {

    private static final int LEAST = 20; // columns

    private final Terminal terminal;

    Welcome(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param options that hold for the whole of this shell */
    void offer(Shell shell, String... options) {
        try {
            Path named = named(options);
            if (named != null) {
                shell.sessions(named);
                shell.tellSession();
            } else {
                offer(shell, shell.sessions());
            }
        } catch (IOException | SessionException e) {
            shell.report(e);
        }
        shell.screen().flush();
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
    void offer(Shell shell, SessionHome sessions) throws IOException, SessionException {
        String name = sessions.inHand().orElse(null);
        if (name != null) {
            offer(shell, sessions, inHandOrFree(shell, sessions, sessions.glance(name)));
        }
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

    private static void offer(Shell shell, SessionHome sessions, SessionHome.Glance found)
            throws IOException, SessionException {
        int documents = found.documents();
        int decisions = found.decisions();
        String holds = "the session " + found.name() + " holds " + documents
                + (documents == 1 ? " document, " : " documents, ") + decisions
                + (decisions == 1 ? " decision" : " decisions")
                + (found.refusal().isEmpty() ? "" : " (" + found.refusal() + ")");
        if (shell.ask(holds + "; go on with it? [Y/n]", true).orElse(true)) {
            shell.session(sessions.resume(found.name()));
            shell.tellSession();
        } else {
            shell.screen().note("resume " + found.name() + " goes on with it later");
        }
    }

    /** Reads lines at this terminal; Ctrl-C and Ctrl-D say that there are no more. */
    Answers answers() {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("gloss-answers")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        TypedLines lines = TypedLines.at(terminal, reader, "q or Ctrl-D ends the answers");
        return prompt -> {
            try {
                return lines.next(prompt);
            } catch (UserInterruptException | EndOfFileException e) {
                return null;
            }
        };
    }

    /** Asks at this terminal. */
    Question question() {
        return (text, otherwise) -> {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .appName("gloss-question")
                    .build();
            TypedLines lines = TypedLines.at(terminal, reader, "n or Ctrl-D says no");
            return asked(
                    prompt -> {
                        try {
                            return lines.next(wrapped(prompt));
                        } catch (UserInterruptException | EndOfFileException e) {
                            return null;
                        }
                    },
                    text,
                    otherwise);
        };
    }

    /** No word is cut by the terminal's edge. */
    private String wrapped(String prompt) {
        int columns = terminal.getSize().getColumns();
        return String.join("\n", Rows.of(prompt.stripTrailing(), Math.max(LEAST, columns - 1))) + " ";
    }

    /** Asks until the answer is one; no, where there is none any more. */
    static boolean asked(Answers answers, String text, boolean otherwise) {
        try {
            String answer = answers.next(text + " ");
            while (answer != null) {
                switch (answer.strip().toLowerCase(Locale.ROOT)) {
                    case "" -> {
                        return otherwise;
                    }
                    case "y", "yes" -> {
                        return true;
                    }
                    case "n", "no" -> {
                        return false;
                    }
                    default -> answer = answers.next("[" + answer.strip() + "] is neither y nor n; " + text + " ");
                }
            }
        } catch (IOException e) {
            // the terminal is gone: nobody said yes
        }
        return false;
    }
}
