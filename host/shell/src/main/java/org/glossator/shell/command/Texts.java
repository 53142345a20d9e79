package org.glossator.shell.command;

import java.util.Locale;

/** Small words for people. */
final class Texts {

    private Texts() {}

    /** {@code 1 document}, {@code 1,234 documents}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** The words on one line, white space folded. */
    static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
