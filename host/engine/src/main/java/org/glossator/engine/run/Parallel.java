package org.glossator.engine.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries from a source through workers to a sink, in order. Source and sink are called from the caller's thread only. A worker
 * whose annotator does not come back is replaced.
 */
final class Parallel {

    /** How long documents that are dropped have to come to an end, in nanoseconds. */
    static final long DROPPING = TimeUnit.SECONDS.toNanos(2);

    private final Stopping stopping;
    private final long limit;
    private final Window window;
    private final AtomicReferenceArray<WorkerThread> threads;
    private final AtomicInteger abandoned = new AtomicInteger();
    private final @Nullable Watchdog watchdog; // null: calls have no limit

    /**
     * @param ways of the documents, one for each worker
     * @param limit nanoseconds for each call into an annotator; {@link Long#MAX_VALUE} for none
     * @param last whether what comes out is a result; else it is of no use when the run is asked to stop
     */
    Parallel(List<List<Station>> ways, Stopping stopping, long limit, boolean last) {
        this.stopping = stopping;
        this.limit = limit;
        this.window = new Window(ways.size(), stopping, last);
        this.threads = new AtomicReferenceArray<>(ways.size());
        for (int i = 0; i < ways.size(); i++) {
            threads.set(i, new WorkerThread(window, ways.get(i), null, limit));
        }
        this.watchdog = limit == Long.MAX_VALUE ? null : new Watchdog(threads, this::replace, stopping::drop);
    }

    /**
     * Goes through the source, to its end unless the run is asked to stop.
     *
     * @param passing so many entries, from the first on, come by for the sake of corpus annotators only
     * @return whether all of the source went to the sink
     * @throws InterruptedException when the run is asked to stop a second time; the entries under way are dropped
     */
    boolean run(Source source, long passing, Sink sink) throws IOException, InterruptedException {
        stopping.wakes(window::wake);
        for (int i = 0; i < threads.length(); i++) {
            threads.get(i).start();
        }
        if (watchdog != null) {
            watchdog.start();
        }
        boolean complete = false;
        try {
            complete = through(source, passing, sink);
            return complete;
        } finally {
            if (!complete) {
                stopping.drop();
            }
            end();
            checkWatched();
        }
    }

    /** A run whose calls nobody watches might never end, so it was dropped; that is no interruption. */
    private void checkWatched() {
        if (watchdog != null) {
            watchdog.checkWell();
        }
    }

    private boolean through(Source source, long passing, Sink sink) throws IOException, InterruptedException {
        boolean exhausted = false;
        for (long read = 0; window.isOpen() && !exhausted; read++) {
            Entry next = read(source);
            exhausted = next == null;
            if (next != null) {
                Journey journey = new Journey(next, read >= passing ? sink : null);
                deliver(journey, sink);
                window.begin(journey);
            }
        }
        deliver(null, sink);
        return exhausted && !window.hasDropped();
    }

    private @Nullable Entry read(Source source) throws IOException {
        stopping.reading(true);
        try {
            return source.next();
        } finally {
            stopping.reading(false);
        }
    }

    /** Gives to the sink what is done, in order, until there is room for the next one; all, where there is no next one. */
    private void deliver(@Nullable Journey next, Sink sink) throws IOException, InterruptedException {
        for (Entry done = window.finished(next); done != null; done = window.finished(next)) {
            sink.accept(done);
        }
    }

    /** In place of a thread that does not come back, another one goes on, with the document behind the annotator that has it. */
    private void replace(int place) {
        WorkerThread gone = threads.get(place);
        if (gone.leave(true)) {
            abandoned.incrementAndGet();
        }
        WorkerThread next = new WorkerThread(window, gone.way(), gone.journey(), limit);
        threads.set(place, next);
        try {
            next.start();
        } catch (OutOfMemoryError e) {
            threads.set(place, gone);
            throw e;
        }
    }

    /** Waits a moment for the calls in work, which are of no use any more if there are any. */
    private void end() {
        window.end();
        if (watchdog != null) {
            watchdog.end();
        }
        boolean interrupted = false;
        long end = System.nanoTime() + DROPPING;
        for (int i = 0; i < threads.length(); i++) {
            WorkerThread thread = threads.get(i);
            while (thread.isAlive() && System.nanoTime() < end) {
                interrupted |= !joined(thread);
            }
            if (thread.isAlive() && thread.watch().abandon() && thread.leave(false)) {
                abandoned.incrementAndGet();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when the caller was interrupted. */
    private boolean joined(Thread thread) {
        try {
            if (stopping.isDropping()) {
                thread.interrupt();
            }
            thread.join(50);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** The calls that workers are in; may be asked from any thread. */
    List<OpenCall> openCalls(long now) {
        List<OpenCall> open = new ArrayList<>();
        for (int i = 0; i < threads.length(); i++) {
            OpenCall call = threads.get(i).watch().open(now);
            if (call != null) {
                open.add(call);
            }
        }
        return open;
    }

    /** How many threads were given up. */
    int abandoned() {
        return abandoned.get();
    }
}
