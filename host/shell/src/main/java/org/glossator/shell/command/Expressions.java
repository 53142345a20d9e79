package org.glossator.shell.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.engine.query.Query;
import org.glossator.engine.query.QueryException;
import org.glossator.engine.session.Session;

/** Expressions from the command line, where they may stand as one word or as several. */
final class Expressions {

    /** A comparison whose value holds blanks: its quotes were taken away when the line was split into words. */
    private static final Pattern COMPARISON =
            Pattern.compile("(?<before>\\(*[^\\s()=!<>~\"']+(?:!=|<=|>=|=|<|>|~))(?<value>[^\"'].*)", Pattern.DOTALL);

    private Expressions() {}

    /** @throws CommandException when it cannot be read, or names what is not there */
    static Query read(List<String> words, Session session) {
        return read(joined(words), session);
    }

    /** @throws CommandException when it cannot be read, or names what is not there */
    static Query read(String expression, Session session) {
        try {
            return Query.parse(expression, session);
        } catch (QueryException e) {
            throw new CommandException(ExitCode.USAGE, "E2013 " + e.getMessage());
        }
    }

    /** One expression of several words, each value that holds blanks in quotes again; a single word is one as it is. */
    static String joined(List<String> words) {
        return words.size() == 1
                ? words.get(0)
                : words.stream().map(Expressions::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        Matcher comparison = COMPARISON.matcher(word);
        if (word.chars().noneMatch(Character::isWhitespace) || !comparison.matches()) {
            return word;
        }
        String value = comparison.group("value");
        int end = value.length();
        while (closes(value.substring(0, end))) {
            end--;
        }
        return comparison.group("before") + "\"" + value.substring(0, end).replace("\"", "\\\"") + "\""
                + value.substring(end);
    }

    /** Whether the last bracket closes none of the value. */
    private static boolean closes(String value) {
        return value.endsWith(")")
                && value.chars().filter(c -> c == ')').count()
                        > value.chars().filter(c -> c == '(').count();
    }
}
