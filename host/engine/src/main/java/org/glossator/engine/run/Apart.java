package org.glossator.engine.run;

import java.util.concurrent.TimeUnit;

/** Runs a plugin's code that has no deadline on a thread of its own, so that an interrupt of the caller's is not swallowed by it. */
final class Apart {

    private static final long GRACE = TimeUnit.SECONDS.toNanos(2);

    private Apart() {}

    /**
     * Waits for the code, unless the run is asked to stop: then it is interrupted, and given up after a moment.
     *
     * @param finishing whether it takes two requests
     * @return whether it came back
     */
    static boolean run(Runnable code, Stopping stopping, boolean finishing) {
        Thread thread = new Thread(code, "glossator-corpus");
        thread.setDaemon(true);
        thread.start();
        long patience = Long.MAX_VALUE;
        while (true) {
            try {
                thread.join(50);
            } catch (InterruptedException e) {
                stopping.ask();
            }
            if (!thread.isAlive()) {
                return true;
            }
            long now = System.nanoTime();
            if (finishing ? stopping.isDropping() : stopping.isAsked()) {
                stopping.drop();
                thread.interrupt();
                patience = patience == Long.MAX_VALUE ? now + GRACE : patience;
                if (now - patience >= 0) {
                    return false;
                }
            }
        }
    }
}
