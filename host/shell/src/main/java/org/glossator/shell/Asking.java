package org.glossator.shell;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.glossator.shell.command.Question;
import org.glossator.shell.screen.Answers;
import org.glossator.shell.screen.Rows;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Asks the person at the prompt's terminal. */
final class Asking {

    private static final int LEAST = 20; // columns
    private static final Set<String> LEAVING = Set.of("exit", "quit");

    private final Terminal terminal;

    Asking(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * What came of a question.
     *
     * @param typed the command that the person typed instead of an answer, which is taken as no; {@code exit} at Ctrl-D; empty where it was
     *     an answer
     */
    record Reply(boolean yes, String typed) {

        static final Reply OVER = new Reply(false, "exit");

        /** Whether the person wants to leave. */
        boolean isLeaving() {
            return LEAVING.contains(typed);
        }
    }

    /** Reads lines at this terminal; Ctrl-C and Ctrl-D say that there are no more. */
    Answers answers() {
        TypedLines lines = lines("gloss-answers", "q or Ctrl-D ends the answers");
        return prompt -> {
            try {
                return lines.next(prompt);
            } catch (UserInterruptException | EndOfFileException e) {
                return null;
            }
        };
    }

    /** Asks at this terminal. */
    Question question() {
        return (text, otherwise) -> ask(text, otherwise, "n or Ctrl-D says no").yes();
    }

    /**
     * Asks at this terminal; Ctrl-C says no.
     *
     * @param end says what ends the question, for a terminal where Ctrl-C does not
     */
    Reply ask(String text, boolean otherwise, String end) {
        TypedLines lines = lines("gloss-question", end);
        return asked(
                prompt -> {
                    try {
                        return lines.next(wrapped(prompt));
                    } catch (UserInterruptException e) {
                        return "n";
                    } catch (EndOfFileException e) {
                        return null;
                    }
                },
                text,
                otherwise);
    }

    private TypedLines lines(String name, String end) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName(name)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        return TypedLines.at(terminal, reader, end);
    }

    /** No word is cut by the terminal's edge. */
    private String wrapped(String prompt) {
        int columns = terminal.getSize().getColumns();
        return String.join("\n", Rows.of(prompt.stripTrailing(), Math.max(LEAST, columns - 1))) + " ";
    }

    /** Asks once more where the answer is none, and takes the next that is none as no: a person must not be held by a question. */
    static Reply asked(Answers answers, String text, boolean otherwise) {
        try {
            String first = answers.next(text + " ");
            Boolean said = said(first, otherwise);
            if (first == null || said != null || LEAVING.contains(first.strip())) {
                return reply(first, said);
            }
            String again =
                    answers.next("[" + first.strip() + "] is neither y nor n (the same again means n); " + text + " ");
            return reply(again, said(again, otherwise));
        } catch (IOException e) {
            return Reply.OVER; // the terminal is gone: nobody said yes
        }
    }

    private static Reply reply(@Nullable String answer, @Nullable Boolean said) {
        if (answer == null) {
            return Reply.OVER;
        }
        return said == null ? new Reply(false, answer.strip()) : new Reply(said, "");
    }

    /** Null: neither yes nor no. */
    private static @Nullable Boolean said(@Nullable String answer, boolean otherwise) {
        return answer == null
                ? null
                : switch (answer.strip().toLowerCase(Locale.ROOT)) {
                    case "" -> otherwise;
                    case "y", "yes" -> true;
                    case "n", "no" -> false;
                    default -> null;
                };
    }
}
