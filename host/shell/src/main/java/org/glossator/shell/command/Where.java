package org.glossator.shell.command;

import java.util.List;
import java.util.function.Predicate;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import picocli.CommandLine.Option;

/** The option of commands that work on some of the findings. */
final class Where {

    @Option(
            names = "--where",
            arity = "1..*",
            paramLabel = "EXPR",
            description = "Those for which the expression holds; it goes on to the next option. See help find.")
    private List<String> words = List.of();

    boolean isGiven() {
        return !words.isEmpty();
    }

    /**
     * Every finding where the option is not given.
     *
     * @throws CommandException when the expression cannot be read
     */
    Predicate<Finding> over(Session session) {
        return isGiven() ? Expressions.read(words, session)::matches : finding -> true;
    }

    /**
     * The findings of all open documents for which it holds.
     *
     * @throws CommandException when the expression cannot be read
     */
    List<Finding> findings(Session session) {
        return Expressions.read(words, session).findings(session.entries());
    }
}
