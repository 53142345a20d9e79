package org.glossator.engine.conformance;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a probe saw an annotator do. Safe for use by many threads. */
final class Observed {

    /** What an annotator must not do with its output, its thread or the virtual machine. */
    enum Sin {
        OUTSIDE,
        CUT,
        UNDECLARED,
        UNDECLARED_READ,
        LATE,
        INTERRUPTED,
        CLASS_LOADER,
        PLACE,
        PROPERTIES,
        HANDLER,
        UNSTEADY
    }

    private final Set<String> sins = ConcurrentHashMap.newKeySet();
    final AtomicInteger underWay = new AtomicInteger();
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger findings = new AtomicInteger();
    /** The ids that findings name. */
    final Set<String> rules = ConcurrentHashMap.newKeySet();

    /** The ids that refusals name. */
    final Set<String> refusing = ConcurrentHashMap.newKeySet();

    volatile boolean corpus;

    void saw(Sin sin, String what) {
        sins.add(sin + " " + what);
    }

    /** Takes over what another one saw. */
    void also(Observed other) {
        sins.addAll(other.sins);
    }

    /** What was seen of this; empty when nothing was. */
    Set<String> of(Sin sin) {
        Set<String> found = new TreeSet<>();
        String prefix = sin + " ";
        sins.stream().filter(s -> s.startsWith(prefix)).forEach(s -> found.add(s.substring(prefix.length())));
        return found;
    }

    void around(Runnable call) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        underWay.incrementAndGet();
        calls.incrementAndGet();
        try {
            call.run();
        } finally {
            underWay.decrementAndGet();
            if (Thread.currentThread().getContextClassLoader() != before) {
                Thread.currentThread().setContextClassLoader(before);
                saw(Sin.CLASS_LOADER, "the thread's context class loader");
            }
        }
    }

    /** As {@link #around}, of a call that nobody interrupts. */
    void calmly(Runnable call) {
        around(call);
        if (Thread.interrupted()) {
            saw(Sin.INTERRUPTED, "the thread's interruption");
        }
    }
}
