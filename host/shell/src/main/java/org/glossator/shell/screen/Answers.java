package org.glossator.shell.screen;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a command that asks for one line after another: a person, a pipe, or the script in which the command stands. */
@FunctionalInterface
public interface Answers {

    /**
     * The next line, without its end.
     *
     * @param prompt what a person sees before it
     * @return null when there is none any more
     */
    @Nullable
    String next(String prompt) throws IOException;

    /**
     * Where the line stands that was given last, where all of them were written before the first question: nobody is there to see that one
     * was refused. Empty where a person answers.
     */
    default Optional<String> place() {
        return Optional.empty();
    }
}
