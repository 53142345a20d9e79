package org.glossator.benchmarks;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How much text the benchmark's thread has read, and for how long it was on a core: the rest of a loaded machine's time is not ours. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Read {

    /** The texts are ASCII but for a few signs, so characters are bytes. */
    public long characters;

    public long runs;
    public double seconds;

    private long start;

    @Setup(Level.Iteration)
    public void start() {
        start = cpuTime();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        seconds = (cpuTime() - start) / 1e9;
    }

    void run(int length) {
        characters += length;
        runs++;
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
