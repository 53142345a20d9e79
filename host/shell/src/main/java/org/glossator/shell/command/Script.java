package org.glossator.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.glossator.shell.screen.Answers;
import picocli.CommandLine;

/** Commands from a file or a pipe, one a line. */
public final class Script {

    private Script() {}

    /**
     * Runs the commands until one fails or says {@code exit}.
     *
     * @param name of the script, for messages
     * @param bytes UTF-8; a byte order mark is skipped
     * @return the exit code of the command that failed, or that of input which cannot be read, or 0
     */
    public static int run(String name, InputStream bytes, CommandLine commands, Shell shell) {
        Answers before = shell.answers(null);
        shell.sessionInHand().scripted();
        NumberedLines lines = new NumberedLines(bytes);
        shell.answers(new ScriptAnswers(name, lines)); // a command that asks is answered by the lines behind it
        try (lines) {
            for (String line = lines.next(); line != null && !shell.exitRequested(); line = lines.next()) {
                int number = lines.number();
                int code = execute(line, commands, shell);
                if (code != ExitCode.OK) {
                    shell.screen()
                            .trouble(name + ":" + number + ": [" + line.strip() + "] ended with exit code " + code);
                    return code;
                }
            }
            return ExitCode.OK;
        } catch (IOException e) {
            shell.screen()
                    .trouble("E1101 " + name + " cannot be read behind line " + lines.number() + ": "
                            + (e instanceof CharacterCodingException ? "it is not UTF-8" : Wording.ofFile(e)));
            return ExitCode.INPUT;
        } finally {
            shell.answers(before);
        }
    }

    /** Runs one line; an empty one or a comment does nothing. */
    public static int execute(String line, CommandLine commands, Shell shell) {
        List<String> words;
        try {
            words = Words.of(line);
        } catch (CommandException e) {
            return shell.report(e);
        }
        if (words.isEmpty()) {
            return ExitCode.OK;
        }
        List<String> expanded = shell.settings().expanded(words);
        shell.sessionInHand().typed(expanded.equals(words) && !Kept.isElsewhere(words) ? line : Kept.line(expanded));
        List<String> all = new ArrayList<>(shell.always());
        all.addAll(expanded);
        return Execution.of(all, commands, shell);
    }
}
