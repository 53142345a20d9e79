package org.glossator.engine.session;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a command line as a script has to hold them. */
public final class Quoting {

    /** What begins a line of a session's script that nobody can type, since a name in it holds a line break. */
    public static final String UNSAYABLE = "# holds a line break: ";

    private Quoting() {}

    static boolean isOnOneLine(String words) {
        return words.indexOf('\n') < 0 && words.indexOf('\r') < 0;
    }

    /** The words as they stand behind a command, each behind a blank; behind {@code --} where one would be taken for an option. */
    static String named(List<String> words) {
        String dashes = words.stream().anyMatch(word -> word.startsWith("-")) ? " --" : "";
        return dashes + words.stream().map(word -> " " + word(word)).collect(Collectors.joining());
    }

    /** An option with its value, behind a blank. */
    static String option(String name, String value) {
        return " " + (value.startsWith("-") ? word(name + "=" + value) : name + " " + word(value));
    }

    /** The word, in double quotes where it would not be one word without them. */
    public static String word(String word) {
        if (word.matches("[\\p{L}\\p{N}_./:=@+,~^%-]+")) {
            return word;
        }
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
