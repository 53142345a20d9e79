package org.glossator.engine.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a plugin's code at load, and says in a sentence how it failed: the one place of this package that catches everything. */
final class PluginCode {

    private static final Pattern CLASS_FILE = Pattern.compile("class file version (\\d+)");

    /** Class file 45 belongs to Java 1.1, 61 to Java 17. */
    private static final int CLASS_FILE_BEFORE_JAVA_1 = 44;

    private static final String HOST = PluginCode.class.getName();

    /** Where no plugin's mistake can be. */
    private static final List<String> OTHERS = List.of("java.", "jdk.", "sun.", "org.pf4j.", "org.glossator.engine.");

    private PluginCode() {}

    interface Call<T> {
        T run() throws Throwable;
    }

    /**
     * Runs code with the plugin's class loader as the thread's, for the libraries that look there.
     *
     * @param what begins the sentence: what failed, if it fails
     * @throws Refusal whatever the code throws
     */
    static <T> T run(ClassLoader classes, String what, Call<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return call.run();
        } catch (Refusal e) {
            throw e;
        } catch (Throwable e) {
            throw Refusal.broken(what + ": " + sentence(root(e)), e);
        } finally {
            thread.setContextClassLoader(before);
        }
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
        return thrown.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message) + place(thrown);
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
                .takeWhile(frame -> !frame.getClassName().equals(HOST))
                .filter(frame -> OTHERS.stream().noneMatch(frame.getClassName()::startsWith))
                .findFirst()
                .map(frame -> " (at " + frame.getClassName() + "." + frame.getMethodName() + ", line "
                        + frame.getLineNumber() + ")")
                .orElse("");
    }
}
