package org.glossator.engine.isolation;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.PipelineException;
import org.jspecify.annotations.Nullable;

/** The place of one process after another, each started when the one before has ended. Safe for use by many threads. */
final class Post {

    private static final long OPEN_SECONDS = 120;
    private static final long LONGEST_PAUSE = 200; // milliseconds

    private final Children children;
    private @Nullable Starting current; // null: none was started, or it could not be
    private @Nullable Child open; // null: not yet
    private int pauses; // how many processes ended in a row, over all posts of the step
    private boolean closed;

    Post(Children children) {
        this.children = children;
    }

    /** Starts a process, so that the next call has to wait for less. That it cannot be started is told when it is needed. */
    synchronized void startAhead() {
        if (current == null && !closed) {
            try {
                current = children.start();
            } catch (IOException e) {
                current = null;
            }
        }
    }

    /**
     * Waits for the first process.
     *
     * @return what it said when it was made
     * @throws PipelineException when it was not
     */
    Frame opened() throws PipelineException {
        try {
            return opening();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw children.wording().notMade("the host was interrupted", "");
        }
    }

    private synchronized Frame opening() throws PipelineException, InterruptedException {
        try {
            Starting starting = starting();
            Frame answer = starting.await(OPEN_SECONDS);
            if (answer.kind() != Kind.OPENED) {
                throw Rejection.of(answer.payload());
            }
            open = starting.child();
            return answer;
        } catch (IOException e) {
            throw children.wording().notMade("it could not be started: " + e.getMessage(), "");
        } catch (Ended e) {
            throw children.wording().notMade(children.wording().howItEnded(e), lastWords());
        } catch (TimeoutException e) {
            throw children.wording().notMade("it was not ready within " + OPEN_SECONDS + " s", lastWords());
        }
    }

    private Starting starting() throws IOException {
        if (current == null) {
            current = children.start();
        }
        return current;
    }

    private String lastWords() {
        return current == null ? "" : current.child().lastWords();
    }

    /**
     * A process that can be asked; waits until it is ready.
     *
     * @throws CallException when there is none to be had
     */
    synchronized Child ready() throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("a call after the annotator was closed");
        }
        children.checkNotSuspended();
        if (open != null && open.isAlive()) {
            return open;
        }
        if (open != null) {
            gone();
        }
        pause();
        try {
            opening();
            return open == null ? failed("it did not begin") : open;
        } catch (PipelineException e) {
            current = null;
            return failed(e.problems().get(0).message());
        }
    }

    private Child failed(String why) {
        children.failedToStart(why);
        children.checkNotSuspended();
        throw new CallException(children.wording().notStarted(why));
    }

    private void pause() throws InterruptedException {
        if (pauses > 1) {
            TimeUnit.MILLISECONDS.sleep(Math.min(LONGEST_PAUSE, 10L << Math.min(pauses, 10)));
        }
    }

    /** Notes that a process has ended while it worked, and starts another one in its place. */
    synchronized void died(Child child) {
        pauses = children.died();
        if (open == child) {
            gone();
            startAhead();
        }
    }

    private void gone() {
        open = null;
        current = null;
    }

    synchronized void answered() {
        pauses = 0;
        children.answered();
    }

    /** @throws CallException when its process did not close in time, and had to be ended */
    synchronized void close() {
        closed = true;
        Starting last = current;
        boolean begun = last != null && open == last.child();
        gone();
        if (last != null && begun && children.isWorthWaiting()) {
            if (!last.child().close(closing())) {
                children.noteStuck();
                throw new CallException(wording().notClosed(closing()));
            }
        } else if (last != null) {
            last.child().kill(Ended.How.KILLED);
        }
    }

    /** Nanoseconds for a call about all documents in a process that takes another one's place. */
    long patience() {
        return children.patience();
    }

    /** How long a process may take to close its annotator, or a pass. */
    Duration closing() {
        return children.closing();
    }

    Wording wording() {
        return children.wording();
    }
}
