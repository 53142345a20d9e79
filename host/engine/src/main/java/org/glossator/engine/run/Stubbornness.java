package org.glossator.engine.run;

/**
 * How often an annotator ignored its deadline and the interruption after it. The very first calls, on several threads at once, count as
 * one: they wait for the same classes to be loaded and the same tables to be made, which takes long on a busy machine. Safe for use by
 * many threads.
 */
final class Stubbornness {

    private volatile int times; // written under the lock
    private boolean answered;
    private long firstAnswer; // of meaning once it answered
    private long firstIgnored; // of meaning once it ignored one
    private volatile boolean isNew = true; // whether no call has come back yet

    /** What was before is forgiven. */
    synchronized void forgive() {
        times = 0;
        answered = false;
        isNew = true;
    }

    /** A call came back. */
    void answered(long now) {
        if (isNew) {
            answeredFirst(now);
        }
    }

    private synchronized void answeredFirst(long now) {
        if (!answered) {
            answered = true;
            firstAnswer = now;
            isNew = false;
        }
    }

    /**
     * A call did not come back.
     *
     * @param began when the call did
     */
    synchronized void ignored(long began, long now) {
        boolean first = !answered || began - firstAnswer < 0;
        if (times == 0) {
            firstIgnored = now;
        } else if (first && began - firstIgnored < 0) {
            return;
        }
        times++;
    }

    int times() {
        return times;
    }
}
