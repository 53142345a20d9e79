package org.glossator.engine.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's code ended the virtual machine. Nothing in Java keeps it from that, and its exit code, 0 it may be, would say that all is
 * well; a shutdown hook can at least find out who it was and say so. {@code Runtime.halt} runs no hooks, and is not found out.
 *
 * @param plugin its id; empty where the code that did it cannot be told to be of a plugin
 * @param place the class and method that did it
 */
public record PluginExit(String plugin, String place) {

    private static final String HOST = "org.glossator.";
    private static final List<String> PLATFORM = List.of("java.", "jdk.");

    /**
     * Whoever called {@code System.exit}, if it was not the host itself. To be asked in a shutdown hook, where the caller waits for the
     * hooks; empty when the system told the process to end, or its last thread ended.
     */
    public static Optional<PluginExit> find() {
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            StackTraceElement caller = caller(each.getValue());
            String plugin = plugin(each.getKey());
            if (caller != null && !(plugin.isEmpty() && caller.getClassName().startsWith(HOST))) {
                return Optional.of(new PluginExit(plugin, caller.getClassName() + "." + caller.getMethodName()));
            }
        }
        return Optional.empty();
    }

    /** Whose code called for the end and waits for it now, on a thread with this stack; null where none did. */
    private static @Nullable StackTraceElement caller(StackTraceElement[] stack) {
        boolean ending = false;
        boolean hooked = false;
        for (StackTraceElement frame : stack) {
            hooked |= frame.getClassName().equals("java.lang.ApplicationShutdownHooks");
            ending |= frame.getClassName().equals("java.lang.Shutdown")
                    && frame.getMethodName().equals("exit");
            if (ending && PLATFORM.stream().noneMatch(frame.getClassName()::startsWith)) {
                return hooked ? frame : null;
            }
        }
        return null; // a signal's thread is of Java alone
    }

    private static String plugin(Thread thread) {
        return thread.getContextClassLoader() instanceof PluginClasses classes ? classes.id() : "";
    }

    /** Who did what, as the beginning of a sentence. */
    public String what() {
        return (plugin.isEmpty() ? "code of a plugin" : "plugin " + plugin) + " ended Java by System.exit in [" + place
                + "]";
    }
}
