package org.glossator.engine.conformance;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.engine.conformance.Check.Verdict;

/** What can be tried of a packed plugin only. */
final class PackedChecks {

    private PackedChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "unload.shutdown-hooks",
                        "resources.threads",
                        "add no shutdown hook: close() is called, and a hook keeps the plugin in memory",
                        s -> {
                            Set<Object> before = hooks();
                            packed(s).onceMore(s);
                            Set<Object> after = hooks();
                            Check.must(after.size() <= before.size(), "it adds a shutdown hook");
                            return "none is added";
                        }),
                new Check(
                        "unload.class-loader",
                        "unload.shutdown-hooks",
                        "leave nothing that holds a class of the plugin: thread-locals, handlers, caches of the platform",
                        s -> {
                            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
                            for (int i = 0; i < 3; i++) {
                                loaders.add(packed(s).onceMore(s));
                            }
                            for (int i = 0; i < 30 && loaders.stream().anyMatch(l -> l.get() != null); i++) {
                                System.gc();
                                Thread.sleep(10);
                            }
                            long held = loaders.stream()
                                    .filter(l -> l.get() != null)
                                    .count();
                            Check.must(
                                    held == 0,
                                    held + " of " + loaders.size()
                                            + " class loaders stay in memory after the plugin was closed");
                            return "its classes go when it is closed";
                        }));
    }

    private static Subject.Packed packed(Subject subject) {
        Subject.Packed packed = subject.packed;
        if (packed == null) {
            throw Verdict.skipped("it is of the class path, not of a zip");
        }
        return packed;
    }

    /** The examination's process opens the package for this. */
    private static Set<Object> hooks() {
        try {
            Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
            hooks.setAccessible(true);
            return hooks.get(null) instanceof Map<?, ?> map ? Set.copyOf(map.keySet()) : Set.of();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw Verdict.skipped("this Java does not tell its shutdown hooks");
        }
    }
}
