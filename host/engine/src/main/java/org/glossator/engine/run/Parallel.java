package org.glossator.engine.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;

/**
 * Takes entries from a source through workers to a sink, in order. At most four documents for each worker are under way, so memory is
 * bounded and a slow sink slows the source. Source and sink are called from the caller's thread only.
 */
final class Parallel {

    private static final int AHEAD = 4;
    private static final long GRACE_SECONDS = 2;

    private final BlockingQueue<Worker> idle;
    private final int most;
    private final ExecutorService threads;
    private final AtomicBoolean stop;

    /** @param stop set when the documents under way are no longer wanted */
    Parallel(List<Worker> workers, AtomicBoolean stop) {
        this.most = workers.size() * AHEAD;
        this.idle = new ArrayBlockingQueue<>(workers.size(), false, workers);
        this.stop = stop;
        this.threads = Executors.newFixedThreadPool(workers.size(), task -> {
            Thread thread = new Thread(task, "glossator-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What a worker does with an entry; number counts from 0 in the order of the source. */
    @FunctionalInterface
    interface Work {
        Entry on(Entry entry, long number, Worker worker);
    }

    /**
     * Goes through all of the source.
     *
     * @throws InterruptedException when the caller's thread is interrupted; the entries under way are dropped
     */
    void run(Source source, Work work, Sink sink) throws IOException, InterruptedException {
        Deque<Future<Entry>> underWay = new ArrayDeque<>();
        boolean complete = false;
        long read = 0;
        try {
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                Entry next = entry;
                long number = read++;
                underWay.add(threads.submit(() -> on(next, number, work)));
                if (underWay.size() >= most) {
                    sink.accept(finished(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                sink.accept(finished(underWay.remove()));
            }
            complete = true;
        } finally {
            if (!complete) {
                stop.set(true);
                underWay.forEach(f -> f.cancel(true));
            }
        }
    }

    private Entry on(Entry entry, long number, Work work) throws InterruptedException {
        Worker worker = idle.take();
        try {
            return work.on(entry, number, worker);
        } finally {
            idle.add(worker);
        }
    }

    /** Also where nothing has to be waited for, an interrupted caller wants to stop. */
    private static Entry finished(Future<Entry> future) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed outside any annotator", e.getCause());
        }
    }

    /** Waits a moment for the calls under way; says whether all of them are over. */
    boolean end() {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            return threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return threads.isTerminated();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
