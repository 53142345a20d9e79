package org.glossator.engine.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a sentence how a plugin's code failed. */
final class Breakage {

    private static final Pattern CLASS_FILE = Pattern.compile("class file version (\\d+)");

    /** Class file 45 belongs to Java 1.1, 61 to Java 17. */
    private static final int CLASS_FILE_BEFORE_JAVA_1 = 44;

    /** Where no plugin's mistake can be. */
    private static final List<String> OTHERS =
            List.of("java.", "jdk.", "sun.", "org.pf4j.", "org.glossator.engine.", "org.glossator.maven.");

    private Breakage() {}

    /** @param what begins the sentence: what failed */
    static Refusal of(String what, Throwable thrown) {
        return thrown instanceof Refusal refusal
                ? refusal
                : Refusal.broken(what + ": " + sentence(root(thrown)), thrown);
    }

    private static Throwable root(Throwable thrown) {
        boolean wrapped = thrown instanceof InvocationTargetException || thrown instanceof ExceptionInInitializerError;
        return wrapped && thrown.getCause() != null ? root(thrown.getCause()) : thrown;
    }

    private static String sentence(Throwable thrown) {
        String message = message(thrown);
        if (thrown instanceof UnsupportedClassVersionError) {
            return newerJava(message);
        }
        if (thrown instanceof ClassNotFoundException || thrown instanceof NoClassDefFoundError) {
            return missingClass(message);
        }
        return name(thrown.getClass()) + (message.isEmpty() ? "" : ": " + message) + place(thrown);
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
    }

    private static String newerJava(String message) {
        Matcher version = CLASS_FILE.matcher(message);
        if (!version.find()) {
            return message;
        }
        int needed = Integer.parseInt(version.group(1)) - CLASS_FILE_BEFORE_JAVA_1;
        int runs = Runtime.version().feature();
        return "it is compiled for Java " + needed + ", this is Java " + runs + "; run the host on Java " + needed
                + ", or compile the plugin for Java " + runs;
    }

    private static String missingClass(String message) {
        return message.contains(" ")
                ? message
                : "class " + message.replace('/', '.')
                        + " is missing; it has to be in a jar of the plugin's lib, or in a plugin that it depends on";
    }

    /** A plugin may throw its own kind of exception, whose message fails in turn. */
    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : Quoted.plain(message);
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> OTHERS.stream().noneMatch(frame.getClassName()::startsWith))
                .findFirst()
                .map(frame -> " (at " + frame.getClassName() + "." + frame.getMethodName() + ", line "
                        + frame.getLineNumber() + ")")
                .orElse("");
    }
}
