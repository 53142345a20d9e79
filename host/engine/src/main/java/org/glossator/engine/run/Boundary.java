package org.glossator.engine.run;

import org.jspecify.annotations.Nullable;

/**
 * The one place where whatever a plugin throws is caught. Its libraries may look for the thread's class loader; what it changes about the
 * thread is undone. Safe for use by many threads.
 */
final class Boundary {

    /** Any code of a plugin. */
    @FunctionalInterface
    interface Code {
        void run() throws Exception;
    }

    private final @Nullable ClassLoader classes; // null: the plugin is of the platform

    Boundary(@Nullable ClassLoader classes) {
        this.classes = classes;
    }

    /** Runs the code; what it throws. */
    @Nullable
    Throwable caught(Code code) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        String name = thread.getName();
        int priority = thread.getPriority();
        Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        thread.setContextClassLoader(classes);
        try {
            code.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        } finally {
            thread.setContextClassLoader(before);
            restore(thread, name, priority, handler);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // nobody relies on it: a plugin's own setting must not outlive its call
    private static void restore(Thread thread, String name, int priority, Thread.UncaughtExceptionHandler handler) {
        if (!thread.getName().equals(name)) {
            thread.setName(name);
        }
        if (thread.getPriority() != priority) {
            thread.setPriority(priority);
        }
        if (thread.getUncaughtExceptionHandler() != handler) {
            thread.setUncaughtExceptionHandler(handler);
        }
    }
}
