package org.glossator.shell.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Commands from a file or a pipe, one a line. */
public final class Script {

    private Script() {}

    /**
     * Runs the commands until one fails or says {@code exit}.
     *
     * @param name of the script, for messages
     * @return the exit code of the command that failed, or 0
     */
    public static int run(String name, BufferedReader lines, CommandLine commands, Shell shell) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null && !shell.exitRequested(); line = lines.readLine()) {
            number++;
            int code = execute(line, commands, shell);
            if (code != ExitCode.OK) {
                shell.screen().trouble(name + ":" + number + ": [" + line.strip() + "] ended with exit code " + code);
                return code;
            }
        }
        return ExitCode.OK;
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
        List<String> all = new ArrayList<>(shell.always());
        all.addAll(words);
        int code = commands.execute(all.toArray(String[]::new));
        shell.screen().flush();
        return code;
    }
}
