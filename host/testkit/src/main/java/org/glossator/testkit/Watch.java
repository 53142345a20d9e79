package org.glossator.testkit;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks on while an annotator is called, and makes its calls meet where a law asks for it. Safe for use by many threads. */
final class Watch {

    private static final int AT_THE_START_MILLIS = 1_000;
    private static final int MIDWAY_MILLIS = 100; // an annotator that locks itself keeps the others from coming here

    private final @Nullable CyclicBarrier start; // null: calls go on alone
    private final @Nullable CyclicBarrier midway; // null: calls go on alone
    private final CountDownLatch begun = new CountDownLatch(1);
    private int underWay;
    private volatile boolean corpus;

    /** @param together how many calls on documents wait for each other before they go on; 1 for none */
    Watch(int together) {
        this.start = together == 1 ? null : new CyclicBarrier(together);
        this.midway = together == 1 ? null : new CyclicBarrier(together);
    }

    /** Whether calls meet. */
    boolean meets() {
        return start != null;
    }

    /** Whether the annotator sees a whole corpus. */
    boolean corpus() {
        return corpus;
    }

    void seesCorpus() {
        corpus = true;
    }

    /** Runs a call. */
    void around(Runnable call) {
        synchronized (this) {
            underWay++;
        }
        begun.countDown();
        try {
            call.run();
        } finally {
            synchronized (this) {
                underWay--;
                notifyAll();
            }
        }
    }

    /** Waits for other calls before this one starts. */
    void meetAtTheStart() {
        meet(start, AT_THE_START_MILLIS);
    }

    /** Waits until each of the calls that started together has used its output, or is over. */
    void meetMidway() {
        meet(midway, MIDWAY_MILLIS);
    }

    /** Where too few come, everybody goes on, and nobody waits there again. */
    private static void meet(@Nullable CyclicBarrier place, int patience) {
        if (place == null || place.isBroken()) {
            return;
        }
        try {
            place.await(patience, TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            return; // the calls count, not the meeting
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the first call has begun, or {@link #nobodyComes}; says whether this was so in time. */
    boolean awaitFirst(long milliseconds) throws InterruptedException {
        return begun.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Says that there will be no call any more. */
    void nobodyComes() {
        begun.countDown();
    }

    /** Waits until no call is under way; says whether this was so in time. */
    synchronized boolean awaitNone(long milliseconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (underWay > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
