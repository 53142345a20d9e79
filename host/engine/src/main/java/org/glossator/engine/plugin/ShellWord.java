package org.glossator.engine.plugin;

import java.util.regex.Pattern;

/** Words of a command that a message shows, so that a person may copy it into a shell of theirs as it stands. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=@+,%-]+");

    private ShellWord() {}

    /** The word, in single quotes where a shell would take it for something else. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
