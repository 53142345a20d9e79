package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Threads that share work that has no order, and end with it. */
final class Crew {

    private final int threads;
    private final StopSign stop;
    private volatile boolean failed;

    Crew(int threads, StopSign stop) {
        this.threads = threads;
        this.stop = stop;
    }

    /** For work in pieces that each take long. */
    void each(int pieces, IntConsumer work) {
        each(pieces, 1, () -> work);
    }

    /** For work in many small pieces. */
    void eachOfMany(int pieces, IntConsumer work) {
        each(pieces, 256, () -> work);
    }

    /**
     * Does each piece once, in any order, and comes back when all are done or one has failed.
     *
     * @param batch how many are taken at a time
     * @param hands makes what one thread works with
     * @throws CancellationException when the host asked to stop
     */
    void each(int pieces, int batch, Supplier<IntConsumer> hands) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable shift = () -> {
            try {
                IntConsumer work = hands.get();
                int from = next.getAndAdd(batch);
                while (from < pieces && failure.get() == null) {
                    stop.check();
                    for (int piece = from; piece < Math.min(pieces, from + batch); piece++) {
                        work.accept(piece);
                    }
                    from = next.getAndAdd(batch);
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                failed = true;
            }
        };
        failed = false;
        List<Thread> others = new ArrayList<>();
        try {
            for (int i = 1; i < Math.min(threads, (pieces + batch - 1) / batch); i++) {
                Thread thread = new Thread(shift, "duplicates-" + i);
                thread.setDaemon(true);
                thread.start();
                others.add(thread);
            }
            shift.run();
        } finally {
            others.forEach(Crew::join);
        }
        rethrow(failure.get());
    }

    /** For long work on many texts: looks now and then whether it is still wanted. */
    void check(int text) {
        if ((text & 0x3ff) == 0) {
            stop.check();
            if (failed) {
                throw new CancellationException("another thread failed");
            }
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** They end soon, since they look at the stop sign too; an interruption is kept for who called. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
