package org.glossator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The launcher in a real terminal, which tmux lends: keys go in, and what stands on the screen can be asked for, as can every byte that was
 * sent to it. 150 columns, 45 lines, unless another size is wanted.
 */
final class Terminal implements AutoCloseable {

    private static final String ENDED = "\u001b]2;ended with status "; // a title for the window

    private final Path folder;
    private final Path number; // of the launcher's process
    private final Path socket;
    private final Path bytes;

    private Terminal(Path folder) {
        this.folder = folder;
        this.number = folder.resolve("number");
        this.socket = folder.resolve("tmux");
        this.bytes = folder.resolve("bytes");
    }

    /** Starts the launcher in a terminal; the test is skipped where tmux is missing, or fails if tools are required. */
    static Terminal start(Path folder, Gloss gloss, String... arguments) {
        return sized(150, 45, folder, gloss, arguments);
    }

    /** The same in a terminal of so many columns and lines. */
    static Terminal sized(int columns, int lines, Path folder, Gloss gloss, String... arguments) {
        Tools.need("tmux");
        try {
            Terminal terminal = new Terminal(Files.createTempDirectory(folder, "terminal"));
            terminal.open(columns, lines, gloss, arguments);
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(int columns, int lines, Gloss gloss, String... arguments) throws IOException {
        Path go = folder.resolve("go");
        Path script = Files.writeString(folder.resolve("start.sh"), script(go, gloss, arguments));
        String x = Integer.toString(columns);
        String y = Integer.toString(lines);
        tmux("-u", "-f", "/dev/null", "new-session", "-d", "-x", x, "-y", y, "sh", script.toString());
        tmux("set-option", "remain-on-exit", "on");
        tmux("pipe-pane", "-o", "cat > '" + bytes + "'");
        Files.createFile(go);
    }

    /**
     * Waits until its bytes are caught, runs the launcher, tells of its end by a sequence that shows nothing, and lives on: of a process
     * that has ended, tmux may drop what it has not yet read. The shell's traps are not ignored signals, so the launcher has the usual ones.
     */
    private String script(Path go, Gloss gloss, String... arguments) {
        String environment =
                gloss.environment().entrySet().stream().map(Terminal::quoted).collect(Collectors.joining(" "));
        String words = Arrays.stream(arguments).map(Terminal::quoted).collect(Collectors.joining(" "));
        return "trap : INT QUIT TERM\n"
                + "while [ ! -e " + quoted(go.toString()) + " ]; do sleep .05; done\n"
                + "cd " + quoted(gloss.workingFolder().toString()) + "\n"
                + "sh -c 'echo $$ >\"$0\"; exec \"$@\"' " + quoted(number.toString())
                + " env -i TERM=xterm-256color LC_ALL=C.UTF-8 " + environment + " "
                + quoted(gloss.launcher().toString()) + " " + words + "\n"
                + "printf '" + ENDED.replace("\u001b", "\\033") + "%s\\a' $?\n"
                + "while :; do sleep 60; done\n";
    }

    private static String quoted(Map.Entry<String, String> variable) {
        return quoted(variable.getKey() + "=" + variable.getValue());
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** What stands on the screen, lines without trailing blanks. */
    String screen() {
        return tmux("capture-pane", "-p").stripTrailing();
    }

    /** Every byte that was sent to the terminal so far, each as the character of its number. */
    String sent() {
        try {
            return Files.exists(bytes) ? Files.readString(bytes, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the terminal another size while the launcher runs in it. */
    Terminal resize(int columns, int lines) {
        tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(lines));
        return this;
    }

    /** Types characters, without Enter. */
    Terminal type(String characters) {
        tmux("send-keys", "-l", "--", characters);
        return this;
    }

    /** Presses a key by tmux's name: Enter, Tab, Up, C-c. */
    Terminal press(String key) {
        tmux("send-keys", key);
        return this;
    }

    Terminal awaits(String words) {
        Awaiting.that(() -> screen().contains(words), () -> "[" + words + "] on\n" + screen());
        return this;
    }

    /** Waits for an empty prompt. */
    Terminal awaitsPrompt() {
        Awaiting.that(() -> lastLine().matches("[^ ]*>"), () -> "the prompt on\n" + screen());
        return this;
    }

    /** Waits for the line that is being typed. */
    Terminal awaitsLine(String end) {
        Awaiting.that(() -> lastLine().endsWith(end), () -> "a line that ends with [" + end + "] on\n" + screen());
        return this;
    }

    /** Types a command and waits until it is done. */
    Terminal enter(String command) {
        return awaitsPrompt().type(command).awaitsLine(command).press("Enter").awaitsPrompt();
    }

    /** As the system does to a process that it wants to end. */
    Terminal signal(String name) {
        try {
            String pid = Files.readString(number).strip();
            new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the launcher has ended, and all that it printed stands on the screen and in the bytes that were sent. */
    Terminal awaitsEnd() {
        Awaiting.that(() -> sent().contains(ENDED), () -> "the end of the process on\n" + screen());
        return this;
    }

    private String lastLine() {
        String screen = screen();
        return screen.substring(screen.lastIndexOf('\n') + 1);
    }

    @Override
    public void close() {
        tmux("kill-server");
    }

    private String tmux(String... words) {
        List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
        command.addAll(List.of(words));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().remove("TMUX");
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " says " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
