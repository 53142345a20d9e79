package org.glossator.engine.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin threw, with what lies behind it, in a few words. A class whose initialiser threw fails with that at its first use, and
 * with the virtual machine's own words for it at every later one. Which document comes first depends on the threads, so both are told
 * alike.
 */
final class Cause {

    private static final int DEEPEST = 20;

    /** How the virtual machine tells at later uses what the initialiser threw at the first. */
    private static final Pattern LATER =
            Pattern.compile("Exception ([^\\s:]+)(?:: (.*))? \\[in thread \".*\"]", Pattern.DOTALL);

    private Cause() {}

    /** Its name and message, and those of the first cause, where the message does not tell them. */
    static String describe(Throwable thrown) {
        Throwable first = first(thrown);
        if (initialiser(thrown) != null && !first.equals(thrown)) {
            return "ExceptionInInitializerError, caused by " + words(first);
        }
        String words = words(thrown);
        boolean told = words.contains(first.getClass().getSimpleName()) && words.contains(Failure.message(first));
        return told ? words : words + ", caused by " + words(first);
    }

    private static String words(Throwable thrown) {
        String message = Failure.message(thrown);
        Matcher later = LATER.matcher(message);
        if (thrown instanceof ExceptionInInitializerError && later.matches()) {
            return named(later.group(1).replaceFirst(".*[.$]", ""), later.group(2) == null ? "" : later.group(2));
        }
        return named(thrown.getClass().getSimpleName(), message);
    }

    private static String named(String name, String message) {
        return message.isBlank() ? name : name + " [" + message + "]";
    }

    /** Where it comes from: inside the initialiser, if one threw. */
    static StackTraceElement[] stack(Throwable thrown) {
        Throwable initialiser = initialiser(thrown);
        return (initialiser == null ? thrown : first(initialiser)).getStackTrace();
    }

    /** Null: no initialiser has to do with it. */
    private static @Nullable Throwable initialiser(Throwable thrown) {
        if (thrown instanceof ExceptionInInitializerError) {
            return thrown;
        }
        return thrown instanceof NoClassDefFoundError && thrown.getCause() instanceof ExceptionInInitializerError first
                ? first
                : null;
    }

    /** Causes may go round in circles. */
    private static Throwable first(Throwable thrown) {
        Throwable first = thrown;
        for (int depth = 0; first.getCause() != null && depth < DEEPEST; depth++) {
            first = first.getCause();
        }
        return first;
    }
}
