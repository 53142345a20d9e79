package org.glossator.shell.command;

import java.io.IOException;
import java.util.Optional;
import org.glossator.shell.screen.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Answers that stand in lines written before the questions.
 *
 * @param name of what holds the lines, for messages
 */
record ScriptAnswers(String name, NumberedLines lines) implements Answers {

    @Override
    public @Nullable String next(String prompt) throws IOException {
        return lines.next();
    }

    @Override
    public Optional<String> place() {
        return Optional.of(name + ":" + lines.number());
    }
}
