package org.glossator.engine.run;

/** Whether a run was asked to end before its input does. Safe for use by many threads. */
final class Stopping {

    private volatile boolean asked;
    private volatile boolean dropping;
    private volatile boolean reading;
    private volatile Runnable waker = () -> {};

    /** The first time, what is in work is still finished; the second time it is dropped. */
    void ask() {
        synchronized (this) {
            dropping |= asked;
            asked = true;
        }
        waker.run();
    }

    /** What is in work is no longer wanted. */
    void drop() {
        synchronized (this) {
            dropping = true;
        }
        waker.run();
    }

    /** Forgets what was asked: the run that it was meant for is over. */
    synchronized void reset() {
        waker = () -> {};
        asked = false;
        dropping = false;
    }

    /** @param wake called after each request, from its thread */
    void wakes(Runnable wake) {
        waker = wake;
    }

    boolean isAsked() {
        return asked;
    }

    boolean isDropping() {
        return dropping;
    }

    /** @param now whether the run waits for its source */
    void reading(boolean now) {
        reading = now;
    }

    boolean isReading() {
        return reading;
    }
}
