package org.glossator.annotator;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a person can do with an index that an annotator keeps between runs: look into it, or put it in order. The host makes a command of
 * it, {@code gloss index ANNOTATOR TASK FOLDER}.
 *
 * @param name what a person types: lower-case letters, digits and hyphens
 * @param arguments what is typed behind the folder, as help shows it: {@code ID...}; empty when there is nothing
 * @param help what it does, in a line
 * @param work that does it
 */
public record IndexTask(String name, String arguments, String help, Work work) {

    /** The work itself, called on one thread. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @param folder of the index, as named
         * @param arguments those behind the folder
         * @param context for as long as the call lasts
         * @param lines takes what is to be read, a line at a time
         * @throws IllegalArgumentException when the arguments are not as expected; the message says what was
         * @throws java.io.UncheckedIOException when the index cannot be read or written; the message says why
         */
        void on(Path folder, List<String> arguments, Context context, Consumer<String> lines);
    }
}
