package org.glossator.engine.development;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The class loaders of a plugin's earlier versions, which go when nothing refers to their classes any more. A host that lives for weeks
 * and reloads plugins would fill its memory otherwise.
 */
final class Leftovers {

    /** One or two may wait for the collector; so many are held. */
    private static final int SUSPICIOUS = 3;

    /** A thread that is about to end, or a method that is being compiled, keeps a loader for a moment longer; on a busy machine, for some. */
    private static final int COLLECTIONS = 15;

    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(50);

    private final List<WeakReference<ClassLoader>> earlier = new ArrayList<>();
    private int told = SUSPICIOUS - 1; // how many there were when it was said last

    /** Notes a class loader that is no longer needed. */
    void add(ClassLoader loader) {
        earlier.add(new WeakReference<>(loader));
    }

    /**
     * Looks whether they went.
     *
     * @return a sentence when some are held, and more than were when it was said last; it names what likely holds them
     */
    Optional<String> check() {
        int held = held(told);
        if (held <= told) {
            return Optional.empty();
        }
        told = Math.max(held * 2, SUSPICIOUS) - 1;
        return Optional.of("the classes of " + held + " earlier versions are still in memory; " + holders());
    }

    /** How many stay in memory, though they were given some time to go; no more of it once there are no more than accepted. */
    int held(int accepted) {
        for (int i = 0; i < COLLECTIONS && count() > accepted; i++) {
            System.gc();
            if (count() > accepted) {
                LockSupport.parkNanos(MOMENT);
            }
        }
        return count();
    }

    private int count() {
        earlier.removeIf(each -> each.get() == null);
        return earlier.size();
    }

    private String holders() {
        Set<String> found = new TreeSet<>();
        for (WeakReference<ClassLoader> each : earlier) {
            ClassLoader loader = each.get();
            if (loader != null) {
                threads(loader, found);
                properties(loader, found);
                handlers(loader, found);
            }
        }
        return found.isEmpty()
                ? "likely a shutdown hook, a listener, or a value that it gave to a class of Java itself; let close() of"
                        + " the annotator take back what create() set up"
                : "held by " + String.join(", ", found) + "; let close() of the annotator end or take that back";
    }

    private static void threads(ClassLoader loader, Set<String> found) {
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            Thread thread = each.getKey();
            boolean theirs = thread.getContextClassLoader() == loader
                    || thread.getClass().getClassLoader() == loader
                    || Arrays.stream(each.getValue()).anyMatch(frame -> isOf(loader, frame));
            if (theirs) {
                found.add("the thread [" + thread.getName() + "]");
            }
        }
    }

    /** Two versions of a class have the same name, so that this may take the one for the other; its thread is theirs all the same. */
    private static boolean isOf(ClassLoader loader, StackTraceElement frame) {
        try {
            return loader.loadClass(frame.getClassName()).getClassLoader() == loader;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static void properties(ClassLoader loader, Set<String> found) {
        System.getProperties().forEach((name, value) -> {
            if (value.getClass().getClassLoader() == loader) {
                found.add("the system property [" + name + "]");
            }
        });
    }

    private static void handlers(ClassLoader loader, Set<String> found) {
        LogManager.getLogManager().getLoggerNames().asIterator().forEachRemaining(name -> {
            Logger logger = LogManager.getLogManager().getLogger(name);
            Handler[] handlers = logger == null ? new Handler[0] : logger.getHandlers();
            Arrays.stream(handlers)
                    .filter(each -> Objects.equals(each.getClass().getClassLoader(), loader))
                    .forEach(each -> found.add("the log handler of [" + name + "]"));
        });
    }
}
