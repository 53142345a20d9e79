package org.glossator.shell.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters as a person sees them: a letter with its marks, an emoji of several that are joined. No line is broken within one. */
public final class Clusters {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Clusters() {}

    /**
     * Where the character that begins here ends.
     *
     * @param start less than the text's length
     */
    public static int end(String text, int start) {
        int next = start + 1;
        if (text.charAt(start) < 0x300 && (next == text.length() || text.charAt(next) < 0x300)) {
            return next;
        }
        Matcher cluster = CLUSTER.matcher(text);
        cluster.region(start, text.length());
        return cluster.lookingAt() ? cluster.end() : start + Character.charCount(text.codePointAt(start));
    }
}
