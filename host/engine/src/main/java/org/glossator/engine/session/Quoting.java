package org.glossator.engine.session;

/** Words of a command line as a script has to hold them. */
public final class Quoting {

    private Quoting() {}

    /** The word, in double quotes where it would not be one word without them. */
    public static String word(String word) {
        if (word.matches("[\\p{L}\\p{N}_./:=@+,~^%-]+")) {
            return word;
        }
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
