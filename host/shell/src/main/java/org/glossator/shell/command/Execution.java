package org.glossator.shell.command;

import java.util.List;
import java.util.function.IntSupplier;
import org.glossator.shell.screen.Screen;
import picocli.CommandLine;

/** Runs one command to an exit code, whatever it throws: the shell lives on. */
public final class Execution {

    private Execution() {}

    /** Runs the words; what was printed has arrived afterwards, or the exit code says that it has not. */
    public static int of(List<String> words, CommandLine commands, Shell shell) {
        return of(() -> commands.execute(words.toArray(String[]::new)), shell);
    }

    /** The same, for a process that runs nothing else. */
    public static int alone(List<String> words, Shell shell) {
        shell.sessionInHand().alone();
        shell.sessionInHand().typed(Kept.line(words));
        PlainRun plain = PlainRun.read(words, shell);
        return plain == null ? of(words, GlossCommand.over(shell, words.get(0)), shell) : of(plain, shell);
    }

    private static int of(IntSupplier command, Shell shell) {
        int code;
        try {
            code = command.getAsInt();
        } catch (OutOfMemoryError e) {
            shell.screen()
                    .trouble(
                            "E7004 the memory is full; give Java more, as in GLOSS_JAVA_OPTIONS=-Xmx8g, or lower --max-document");
            code = ExitCode.BUG;
        } catch (RuntimeException | Error e) {
            shell.screen().trouble(Wording.bug(e));
            code = ExitCode.BUG;
        }
        return arrived(code, shell.screen());
    }

    /** The code, unless what the command printed could not be written. A reader that went away, as head does, needs no message. */
    public static int arrived(int code, Screen screen) {
        screen.flush();
        String failure = screen.failure();
        if (failure == null || code > ExitCode.DOCUMENTS) {
            return code;
        }
        if (!Wording.isBrokenPipe(failure)) {
            screen.trouble("E7002 standard output cannot be written: " + failure);
        }
        return ExitCode.OUTPUT;
    }
}
