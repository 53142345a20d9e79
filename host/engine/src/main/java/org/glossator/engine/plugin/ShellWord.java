package org.glossator.engine.plugin;

import java.io.File;
import java.util.regex.Pattern;

/** Words of a command that a message shows, so that a person may copy it into a shell of theirs as it stands. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=@+,%-]+");

    private static final Pattern BEFORE_QUOTE = Pattern.compile("(\\\\+)(?=\"|$)");

    private ShellWord() {}

    /**
     * The word, in quotes where a shell would take it for something else: in single ones, or on Windows, whose shell knows no such, in
     * double ones.
     */
    public static String of(String word) {
        return File.separatorChar == '\\' ? ofWindows(word) : ofUnix(word);
    }

    static String ofUnix(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A backslash is plain but before a quote, where a program is given half of them. */
    static String ofWindows(String word) {
        return PLAIN.matcher(word.replace('\\', '/')).matches()
                ? word
                : '"' + BEFORE_QUOTE.matcher(word).replaceAll("$1$1").replace("\"", "\\\"") + '"';
    }
}
