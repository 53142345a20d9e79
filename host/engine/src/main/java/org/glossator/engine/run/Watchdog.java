package org.glossator.engine.run;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;

/** Looks at the calls in work every few milliseconds: interrupts those past their time, and gives up those that do not obey. */
final class Watchdog extends Thread {

    private static final long TICK = 20; // milliseconds

    private final AtomicReferenceArray<WorkerThread> threads;
    private final IntConsumer abandoned;
    private volatile boolean ended;

    /**
     * @param threads to look at; may change meanwhile
     * @param abandoned takes the place of a thread whose call was given up, and puts another one there
     */
    Watchdog(AtomicReferenceArray<WorkerThread> threads, IntConsumer abandoned) {
        super("glossator-watchdog");
        this.threads = threads;
        this.abandoned = abandoned;
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
            }
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
