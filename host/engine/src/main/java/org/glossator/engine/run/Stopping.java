package org.glossator.engine.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether a run was asked to end before its input does. Safe for use by many threads. */
final class Stopping {

    /** How long a run that was asked to stop waits for the documents in work, unless told otherwise, in nanoseconds. */
    static final long FINISHING = TimeUnit.SECONDS.toNanos(8);

    private volatile boolean asked;
    private volatile boolean dropping;
    private volatile boolean reading;
    private volatile Runnable waker = () -> {};
    private volatile long finishing = FINISHING;

    /** Gives what is in work less time to finish than it would have. */
    void hasten(Duration most) {
        finishing = Math.min(FINISHING, most.toNanos());
    }

    /** How long a run that was asked to stop waits for the documents in work, in nanoseconds. */
    long finishing() {
        return finishing;
    }

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
        finishing = FINISHING;
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
