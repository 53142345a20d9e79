package org.glossator.engine.run;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Looks at the calls in work every few milliseconds: interrupts those past their time, and gives up those that do not obey. */
final class Watchdog extends Thread {

    private static final long TICK = 20; // milliseconds

    private final AtomicReferenceArray<WorkerThread> threads;
    private final IntConsumer abandoned;
    private final Runnable broken;
    private volatile @Nullable RuntimeException failure; // null: all is well
    private volatile boolean ended;

    /**
     * @param threads to look at; may change meanwhile
     * @param abandoned takes the place of a thread whose call was given up, and puts another one there
     * @param broken called when it cannot go on: nobody looks at the calls any more
     */
    Watchdog(AtomicReferenceArray<WorkerThread> threads, IntConsumer abandoned, Runnable broken) {
        super("glossator-watchdog");
        this.threads = threads;
        this.abandoned = abandoned;
        this.broken = broken;
        setDaemon(true);
    }

    @Override
    public void run() {
        while (!ended) {
            try {
                Thread.sleep(TICK);
                look(System.nanoTime());
            } catch (OutOfMemoryError e) {
                // What could not be done is tried again: somebody else has filled the heap, and may yet let go of it.
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                ended = true;
            } catch (RuntimeException e) {
                failure = e;
                ended = true;
                broken.run();
            }
        }
    }

    /** @throws IllegalStateException when it could not go on */
    void checkWell() {
        RuntimeException why = failure;
        if (why != null) {
            throw new IllegalStateException("the watch over the annotators' time broke down", why);
        }
    }

    private void look(long now) {
        for (int i = 0; i < threads.length(); i++) {
            Watch watch = threads.get(i).watch();
            watch.hurry(now);
            if (watch.abandonLate(now) || watch.isAbandoned()) {
                abandoned.accept(i);
            }
        }
    }

    /** Afterwards no thread is given up any more. */
    void end() {
        ended = true;
        boolean interrupted = false;
        while (isAlive()) {
            interrupt();
            try {
                join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
