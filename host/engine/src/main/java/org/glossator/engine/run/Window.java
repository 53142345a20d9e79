package org.glossator.engine.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.glossator.engine.corpus.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The documents under way in a stage: those that wait for a worker, those in work, and those that are done and wait for a slower one
 * before them. All are bounded, in number and in size, so memory is, and a slow sink slows the source. Safe for use by one caller and
 * many workers.
 */
final class Window {

    /** So many documents for each worker wait for one; when the run is asked to stop, these are dropped. */
    private static final int AHEAD = 8;

    /** So many documents for each worker may be under way: one that takes a thousand times as long as others stalls nobody. */
    private static final int UNDER_WAY = 1_000;

    /** Of the documents under way together, in UTF-16 code units; one alone may be larger. */
    private static final long MOST_WEIGHT = Runtime.getRuntime().maxMemory() / 32;

    /** How long a document that is done may wait for the caller while there is enough to do, in nanoseconds. */
    private static final long LOOKING = TimeUnit.MILLISECONDS.toNanos(20);

    private final int workers;
    private final Stopping stopping;
    private final boolean last;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition results = lock.newCondition();
    private final Deque<Journey> waiting = new ArrayDeque<>();
    private final Deque<Journey> underWay = new ArrayDeque<>();
    private long weight;
    private long finishBy; // of meaning once the window is closed
    private boolean closed; // whether no further document comes in
    private boolean dropped; // whether a document that came in did not come out
    private boolean ended;

    /** @param last whether what comes out is a result; else it is of no use when the run is asked to stop */
    Window(int workers, Stopping stopping, boolean last) {
        this.workers = workers;
        this.stopping = stopping;
        this.last = last;
    }

    /** Whether documents may still come in; no longer when the run was asked to stop. For the caller. */
    boolean isOpen() {
        if (Thread.interrupted()) {
            stopping.ask();
        }
        return !stopping.isAsked();
    }

    /** Whether a document that came in will not come out. For the caller. */
    boolean hasDropped() {
        return dropped;
    }

    /** A document for a worker. For the caller, when {@link #finished} said that there is room. */
    void begin(Journey journey) {
        lock.lock();
        try {
            if (closed) {
                dropped = true;
                return;
            }
            waiting.add(journey);
            underWay.add(journey);
            weight += journey.weight();
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next document, in order, that is done; waits for it when there is no room for a further one. For the caller.
     *
     * @param next the further one; null when there is none, so that all are waited for
     * @return null when there is room, or none is under way any more
     * @throws InterruptedException when the run is asked to stop a second time
     */
    @Nullable
    Entry finished(@Nullable Journey next) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                heed();
                Journey head = underWay.peek();
                if (head != null && head.isDone()) {
                    underWay.remove();
                    weight -= head.weight();
                    return head.result();
                }
                if (head == null || next != null && (closed || hasRoom(next))) {
                    return null;
                }
                await();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom(Journey next) {
        return waiting.size() < workers * AHEAD
                && underWay.size() < workers * UNDER_WAY
                && weight + next.weight() <= MOST_WEIGHT;
    }

    /** Lets go of what is not to be finished, if the run was asked to stop. */
    private void heed() throws InterruptedException {
        if (isOpen() || ended) {
            return;
        }
        if (!closed) {
            closed = true;
            finishBy = System.nanoTime() + stopping.finishing();
            dropped |= !waiting.isEmpty();
            underWay.removeAll(waiting);
            waiting.clear();
        }
        if (stopping.isDropping()) {
            throw new InterruptedException();
        }
        if (!last || System.nanoTime() - finishBy >= 0) {
            dropped |= !underWay.isEmpty();
            underWay.clear();
            ended = true;
        }
    }

    @SuppressWarnings("WaitNotInLoop") // finished looks again
    private void await() {
        try {
            if (closed) {
                results.awaitNanos(finishBy - System.nanoTime());
            } else {
                results.awaitNanos(LOOKING);
            }
        } catch (InterruptedException e) {
            stopping.ask();
        }
    }

    /** The next document to work on; null when there will be no more. For workers. */
    @Nullable
    Journey take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !ended) {
                work.awaitUninterruptibly();
            }
            if (waiting.size() == workers * AHEAD / 2 + 1) {
                results.signal(); // not at each: the caller fills up in one go
            }
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    /** A document has come to the end of its way. For workers. */
    void done(Journey journey) {
        lock.lock();
        try {
            weight += journey.finish();
            if (journey == underWay.peek() && waiting.size() <= workers * AHEAD / 2) {
                results.signal(); // with more than that to do, the caller is woken by take, or looks by itself
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody has asked the run to stop. */
    void wake() {
        lock.lock();
        try {
            results.signal();
        } finally {
            lock.unlock();
        }
    }

    /** No worker gets a document any more. */
    void end() {
        lock.lock();
        try {
            ended = true;
            waiting.clear();
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether what workers do is of no use any more. */
    boolean isDropping() {
        return stopping.isDropping();
    }
}
