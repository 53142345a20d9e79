package org.glossator.shell.command;

import java.util.Locale;
import java.util.OptionalDouble;

/** Small words for people. */
final class Texts {

    private Texts() {}

    /** {@code 1 document}, {@code 1,234 documents}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** {@code .93}; empty where there is none. */
    static String confidence(OptionalDouble confidence) {
        if (confidence.isEmpty()) {
            return "";
        }
        double value = confidence.getAsDouble();
        return value >= .995 ? "1.0" : String.format(Locale.ROOT, "%.2f", value).substring(1);
    }

    /** The words on one line, white space folded. */
    static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
