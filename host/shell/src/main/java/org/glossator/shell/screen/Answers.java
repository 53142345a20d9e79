package org.glossator.shell.screen;

import java.io.IOException;
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
}
