package org.glossator.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.command.ExitCode;
import org.glossator.shell.command.GlossCommand;
import org.glossator.shell.command.Script;
import org.glossator.shell.command.Shell;
import org.glossator.shell.screen.Keyboard;
import org.glossator.shell.screen.Rows;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The prompt: JLine reads a line with completion and history, and the same commands run it. Ctrl-C cancels a command, not the shell. */
final class Repl {

    private static final int PROMPT = 40; // columns
    private static final String END = "Ctrl-D or exit ends the shell";

    private static final Logger JLINE = Logger.getLogger("org.jline");

    private Repl() {}

    static int run(Shell outer, String[] options) {
        try (Terminal terminal = terminal()) {
            Screen screen = new Screen(
                    terminal.output(),
                    terminal.output(),
                    () -> terminal.getSize().getColumns(),
                    true,
                    true);
            screen.pager(new TerminalPager(terminal));
            try (Shell shell = outer.on(screen)) {
                shell.always(List.of(options));
                return loop(terminal, shell, options);
            }
        } catch (IOException e) {
            outer.screen().trouble("E7001 the terminal cannot be used: " + e.getMessage() + "; try: gloss script FILE");
            return ExitCode.BUG;
        }
    }

    /** The terminal of this process. */
    static Terminal terminal() throws IOException {
        JLINE.setLevel(Level.OFF);
        // Without that call JLine asks the terminal how it draws emoji, and waits for an answer that not every terminal
        // gives.
        Terminal terminal =
                TerminalBuilder.builder().system(true).graphemeCluster(false).build();
        giveSize(terminal);
        return terminal;
    }

    /** The keys of the terminal for one command, in a process that runs no other. */
    static @Nullable Keyboard keyboard(boolean colour) throws IOException {
        if ("dumb".equals(System.getenv("TERM"))) {
            return null;
        }
        Terminal terminal = terminal();
        Keyboard keyboard = TerminalKeyboard.open(terminal, true, colour);
        if (keyboard == null) {
            terminal.close();
        }
        return keyboard;
    }

    /** A pty whose maker gave it no size, as the one of script(1), would get a prompt of dots. */
    private static void giveSize(Terminal terminal) {
        if (terminal.getSize().getColumns() <= 0 || terminal.getSize().getRows() <= 0) {
            terminal.setSize(Size.of(80, 24));
        }
    }

    private static int loop(Terminal terminal, Shell shell, String... options) {
        CommandLine commands = GlossCommand.over(shell);
        DefaultParser parser = new DefaultParser();
        parser.setEscapeChars(null);
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("gloss")
                .parser(parser)
                .completer(new Completion(commands, shell))
                .variable(LineReader.HISTORY_FILE, history())
                .variable(LineReader.LIST_MAX, 60)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .build();
        TypedLines lines = TypedLines.at(terminal, reader, END);
        Rows.of(
                        "gloss: help tells the commands, Tab completes, exit ends.",
                        shell.screen().width())
                .forEach(shell.screen()::line);
        Asking asking = new Asking(terminal);
        shell.question(asking.question());
        shell.keyboard(colour -> TerminalKeyboard.open(terminal, false, colour));
        shell.answers(asking.answers());
        Welcome welcome = new Welcome(text -> asking.ask(text, true, "n begins without it, Ctrl-D ends the shell"));
        String typed = welcome.offer(shell, options);
        if (!typed.isEmpty()) {
            reader.getHistory().attach(reader); // reads it
            reader.getHistory().add(typed);
            execute(typed, terminal, commands, shell);
        }
        boolean open = true;
        while (open && !shell.exitRequested()) {
            try {
                execute(lines.next(prompt(shell)), terminal, commands, shell);
            } catch (UserInterruptException e) {
                shell.screen().note(END);
            } catch (EndOfFileException e) {
                open = false;
            }
        }
        return ExitCode.OK;
    }

    /** The document in hand. */
    private static String prompt(Shell shell) {
        try {
            String id = Visible.line(shell.session().current().id());
            return Width.cut(id, PROMPT) + "> ";
        } catch (SessionException e) {
            return "gloss> ";
        }
    }

    /**
     * While the command runs, Ctrl-C interrupts its thread; the shell lives on. A run is asked to stop without an interrupt, which would
     * close the file that is being written.
     */
    private static void execute(String line, Terminal terminal, CommandLine commands, Shell shell) {
        Thread thread = Thread.currentThread();
        Runnable stop = () -> {
            if (shell.stopRun()) {
                shell.screen().status("finishing the documents in work; Ctrl-C again drops them");
            } else {
                thread.interrupt();
            }
        };
        try (Interrupts heard = Interrupts.of(terminal, stop)) {
            Script.execute(line, commands, shell);
        } finally {
            // A Ctrl-C that came too late belongs to the command that is over.
            if (Thread.interrupted()) {
                shell.screen().note("interrupted");
            }
            shell.screen().flush();
        }
    }

    private static Path history() {
        String home = System.getenv("XDG_STATE_HOME");
        Path base = home == null || home.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(home);
        return base.resolve("glossator").resolve("history");
    }
}
