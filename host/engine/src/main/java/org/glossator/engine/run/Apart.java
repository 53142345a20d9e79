package org.glossator.engine.run;

import java.util.concurrent.TimeUnit;

/**
 * A thread for a plugin's code that is about no single document, so that an interrupt of the caller's is not swallowed by it, and nobody
 * has to wait for it for ever.
 */
final class Apart extends Thread {

    /** How long the code has to obey an interrupt. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(2);

    /**
     * How it went.
     *
     * @param back whether it came back; else somebody is still inside
     * @param late whether it took longer than it may
     */
    record Return(boolean back, boolean late) {}

    private volatile boolean late;

    private Apart(Runnable code) {
        super(code, "glossator-apart");
        setDaemon(true);
    }

    /**
     * Waits for the code, unless the run is asked to stop or its time is over: then it is interrupted, and given up after a moment.
     *
     * @param finishing whether it takes two requests
     * @param limit nanoseconds; {@link Long#MAX_VALUE} for none
     */
    static Return run(Runnable code, Stopping stopping, boolean finishing, long limit) {
        Apart thread = new Apart(code);
        thread.start();
        long begun = System.nanoTime();
        long givenUp = Long.MAX_VALUE;
        while (true) {
            try {
                thread.join(50);
            } catch (InterruptedException e) {
                stopping.ask();
            }
            long now = System.nanoTime();
            thread.late |= now - begun >= limit;
            if (!thread.isAlive()) {
                return new Return(true, thread.late);
            }
            boolean unwanted = finishing ? stopping.isDropping() : stopping.isAsked();
            if (unwanted) {
                stopping.drop();
            }
            if (unwanted || thread.late) {
                thread.interrupt();
                givenUp = givenUp == Long.MAX_VALUE ? now + Math.min(GRACE, limit) : givenUp;
                if (now - givenUp >= 0) {
                    return new Return(false, thread.late);
                }
            }
        }
    }

    /** Whether the annotator that asks should come to an end, since its time is over. */
    static boolean isLate() {
        return Thread.currentThread() instanceof Apart apart && apart.late;
    }
}
