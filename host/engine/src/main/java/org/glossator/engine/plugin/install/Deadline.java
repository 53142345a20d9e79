package org.glossator.engine.plugin.install;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something when a time is reached before this is closed: for what waits and cannot be told how long. */
final class Deadline implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param end by {@link System#nanoTime()}
     * @param late done on a thread of its own
     */
    Deadline(long end, Runnable late) {
        Thread thread = new Thread(() -> watch(end, late), "glossator-deadline");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(long end, Runnable late) {
        try {
            if (!closed.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                late.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process ends
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
