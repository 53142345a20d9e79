package org.glossator.shell;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.glossator.engine.plugin.install.PluginHome;
import org.glossator.shell.command.ConfigurationFile;
import org.glossator.shell.command.Execution;
import org.glossator.shell.command.ExitCode;
import org.glossator.shell.command.GlossCommand;
import org.glossator.shell.command.Script;
import org.glossator.shell.command.Shell;
import org.glossator.shell.command.VersionCommand;
import org.glossator.shell.screen.Screen;

/**
 * Where the launcher begins. It says with system properties what only a shell knows: {@code gloss.plugins}, folders parted by the path
 * separator; {@code gloss.terminal}, which of {@code in out err} are terminals; {@code gloss.columns}, the terminal's width, or
 * the one that COLUMNS names; {@code gloss.lines}, its height.
 */
public final class Main {

    private static final int COLUMNS = 100;

    private Main() {}

    public static void main(String[] arguments) {
        String terminals = System.getProperty("gloss.terminal", "");
        Screen screen = new Screen(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Main::columns,
                terminals.contains("out"),
                terminals.contains("err"));
        screen.rowsEnd(number("gloss.columns", 0) > 0);
        int code;
        CountDownLatch done = new CountDownLatch(1);
        try (Shell shell = new Shell(screen, new FileInputStream(FileDescriptor.in), pluginFolders(), cache())) {
            Shutdown.prepare(shell, done);
            shell.installed(new PluginHome(installed()));
            ConfigurationFile.read(ConfigurationFile.standard(), shell);
            code = run(arguments, shell, terminals.contains("in") && terminals.contains("out"));
            screen.flush();
        } finally {
            done.countDown();
        }
        System.exit(code);
    }

    private static int run(String[] arguments, Shell shell, boolean terminal) {
        if (isInteractive(arguments) && terminal) {
            return Repl.run(shell, arguments);
        }
        keepStreams();
        if (isInteractive(arguments)) {
            return piped(shell, arguments);
        }
        List<String> translated = translated(Arrays.asList(arguments));
        if (translated.equals(List.of("version"))) {
            // Tools ask this often, and the grammar of commands takes longer to set up than the JVM to start.
            shell.screen().line(VersionCommand.text());
            return Execution.arrived(ExitCode.OK, shell.screen());
        }
        if (terminal) {
            shell.keyboard(Repl::keyboard);
            shell.screen().pager(new LatePager(shell.screen(), number("gloss.lines", 0)));
            shell.person(new PlainQuestion(shell.screen(), shell.in()));
        }
        return Execution.alone(translated, shell);
    }

    /** Standard input and output carry data: what a plugin prints goes beside it, and what it reads is nothing. */
    private static void keepStreams() {
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
    }

    /** Options alone, or nothing: the commands come from the prompt or the pipe. */
    private static boolean isInteractive(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--plugins")
                    || arguments[i].equals("--color")
                    || arguments[i].equals("--session")) {
                i++;
            } else if (!arguments[i].startsWith("--plugins=")
                    && !arguments[i].startsWith("--session=")
                    && !arguments[i].startsWith("--color=")
                    && !arguments[i].equals("-q")
                    && !arguments[i].equals("--quiet")) {
                return false;
            }
        }
        return true;
    }

    /** The ways that people ask any program for help and version. */
    private static List<String> translated(List<String> arguments) {
        String first = arguments.get(0);
        if (first.equals("--version") || first.equals("-V")) {
            return List.of("version");
        }
        if (first.equals("--help") || first.equals("-h")) {
            return List.of("help");
        }
        int words = GlossCommand.isGroup(first) && arguments.size() > 2 ? 2 : 1;
        boolean help = arguments.size() == words + 1
                && (arguments.get(words).equals("--help")
                        || arguments.get(words).equals("-h"));
        if (!help) {
            return arguments;
        }
        List<String> asked = new ArrayList<>(List.of("help"));
        asked.addAll(arguments.subList(0, words));
        return asked;
    }

    private static int piped(Shell shell, String[] options) {
        shell.always(List.of(options));
        return Script.run("standard input", shell.in(), GlossCommand.over(shell), shell);
    }

    private static int columns() {
        return number("gloss.columns", COLUMNS);
    }

    private static int number(String property, int otherwise) {
        try {
            return Integer.parseInt(System.getProperty(property, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static List<Path> pluginFolders() {
        String folders = System.getProperty("gloss.plugins", "");
        return Arrays.stream(folders.split(File.pathSeparator, -1))
                .filter(f -> !f.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Where this person's plugins are installed. */
    private static Path installed() {
        String data = System.getenv("XDG_DATA_HOME");
        String home = Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home"));
        Path base = data == null || data.isEmpty() ? Path.of(home, ".local", "share") : Path.of(data);
        return base.resolve("glossator").resolve("plugins");
    }

    private static Path cache() {
        String named = System.getProperty("gloss.cache", "");
        String home = System.getenv("XDG_CACHE_HOME");
        Path base = home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return named.isEmpty() ? base.resolve("glossator").resolve("plugins") : Path.of(named);
    }
}
