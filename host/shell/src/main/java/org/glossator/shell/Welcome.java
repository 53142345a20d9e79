package org.glossator.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.command.Question;
import org.glossator.shell.command.Shell;
import org.glossator.shell.screen.Answers;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Offers to go on with the session that is kept in the working folder. */
final class Welcome {

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
            } else if (shell.sessions().inHand().isPresent()) {
                offer(shell, shell.sessions().resume(null));
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

    private void offer(Shell shell, Session found) throws IOException {
        int documents = found.entries().size();
        int decisions = found.decisions();
        String holds = "the session " + found.name().orElse("") + " holds " + documents
                + (documents == 1 ? " document, " : " documents, ") + decisions
                + (decisions == 1 ? " decision" : " decisions");
        if (shell.ask(holds + "; go on with it? [Y/n]", true).orElse(true)) {
            shell.session(found);
            shell.tellSession();
        } else {
            found.close();
        }
    }

    /** Reads lines at this terminal; Ctrl-C and Ctrl-D say that there are no more. */
    Answers answers() {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("gloss-answers")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        return prompt -> {
            try {
                return reader.readLine(prompt);
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
            try {
                String answer =
                        reader.readLine(text.replace("%", "%%") + " ").strip().toLowerCase(Locale.ROOT);
                return answer.isEmpty() ? otherwise : answer.startsWith("y");
            } catch (UserInterruptException | EndOfFileException e) {
                return false;
            }
        };
    }
}
