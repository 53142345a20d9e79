package org.glossator.engine.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the time of one worker's calls into annotators. Whether an answer counts, came too late, or will never be waited for again is
 * decided under one lock, so that the worker and the watchdog cannot both think that the document is theirs, and no interrupt arrives
 * after the call that it was meant for.
 */
final class Watch {

    /** How long an annotator has to obey an interrupt, in nanoseconds. */
    static final long GRACE = 500_000_000L;

    private enum State {
        OUTSIDE,
        INSIDE,
        /** It was told to come to an end. */
        LATE,
        ABANDONED
    }

    private final Thread thread;
    private final long limit;
    private State state = State.OUTSIDE;
    private long since;
    private @Nullable StagedOutput out; // null: outside, or a call that adds nothing
    private String annotator = "";
    private String document = "";

    /**
     * @param thread of the worker
     * @param limit nanoseconds for each call; {@link Long#MAX_VALUE} for none
     */
    Watch(Thread thread, long limit) {
        this.thread = thread;
        this.limit = limit;
    }

    /**
     * A call begins.
     *
     * @param name of the step
     * @param id of the document
     * @param output that the call adds to; null when it adds nothing
     */
    synchronized void begin(String name, String id, @Nullable StagedOutput output, long now) {
        annotator = name;
        document = id;
        out = output;
        since = now;
        state = State.INSIDE;
        Thread.interrupted(); // whoever meant it, it was not for this call
    }

    /**
     * Ends the call; an interrupt that was meant for it ends with it.
     *
     * @return whether the answer came too late
     * @throws Abandoned when another thread has taken this one's place
     */
    synchronized boolean end(long now) {
        if (state == State.ABANDONED) {
            throw new Abandoned();
        }
        boolean late = state == State.LATE || now - since >= limit;
        state = State.OUTSIDE;
        close();
        Thread.interrupted();
        return late;
    }

    /** Interrupts a call that is past its time. */
    synchronized void hurry(long now) {
        if (state == State.INSIDE && now - since >= limit) {
            state = State.LATE;
            thread.interrupt();
        }
    }

    /** Gives up a call that was interrupted and did not come back; says whether this is so now. */
    synchronized boolean abandonLate(long now) {
        return state == State.LATE && now - since >= limit + GRACE && abandon();
    }

    /** Gives up whatever call the worker is in; says whether it was in one. */
    synchronized boolean abandon() {
        if (state == State.OUTSIDE || state == State.ABANDONED) {
            return false;
        }
        state = State.ABANDONED;
        close();
        return true;
    }

    private void close() {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    synchronized boolean isAbandoned() {
        return state == State.ABANDONED;
    }

    /** Nanoseconds since the call began. */
    synchronized long taken(long now) {
        return now - since;
    }

    /** The call that the worker is in and that somebody waits for; null when there is none. */
    synchronized @Nullable OpenCall open(long now) {
        return state == State.OUTSIDE || state == State.ABANDONED
                ? null
                : new OpenCall(annotator, document, Duration.ofNanos(now - since), limit != Long.MAX_VALUE);
    }

    /** Whether the annotator should come to an end. */
    synchronized boolean isLate() {
        return state == State.LATE || state == State.ABANDONED;
    }
}
