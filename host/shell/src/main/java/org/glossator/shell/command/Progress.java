package org.glossator.shell.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Position;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.run.OpenCall;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Counts how far a run is, and has somebody tell it now and then, also while a document takes long. Source and sink are for the one thread
 * that a run calls them from.
 */
final class Progress implements AutoCloseable {

    /**
     * How far a run is.
     *
     * @param seconds since the run began
     * @param before documents that an earlier run wrote; this one passes over them
     * @param read documents, those passed over included
     * @param written documents, by the earlier run or this one
     * @param errors documents partial or failed, of those written
     * @param position how far the source has been read
     * @param exhausted whether the source has been read to its end
     * @param slowest the annotator that has worked longest; empty before any has
     * @param longest the call that has not come back for the longest time; null when none is under way
     */
    record State(
            double seconds,
            long before,
            long read,
            long written,
            long errors,
            Position position,
            boolean exhausted,
            String slowest,
            @Nullable OpenCall longest) {

        /** Whether this run has written a document already. */
        boolean annotating() {
            return written > before;
        }

        /** Whether it is still at documents that the earlier run wrote. */
        boolean skipping() {
            return !annotating() && read < before;
        }
    }

    private final long began = System.nanoTime();
    private final Supplier<Optional<Run>> run;
    private final @Nullable ProgressTeller teller; // null: nobody wants to know
    private final @Nullable Thread ticker; // null: nobody wants to know
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private volatile long before;
    private volatile boolean exhausted;
    private volatile Position position = Position.UNKNOWN;

    /** @param run empty before it has begun; asked from another thread */
    Progress(@Nullable ProgressTeller teller, Supplier<Optional<Run>> run) {
        this.teller = teller;
        this.run = run;
        this.ticker = teller == null ? null : ticking(teller);
    }

    /** For a person who looks on at a run of the open documents, which has no limit; elsewhere it tells nobody. */
    static Progress onTerminal(Screen screen, Run run) {
        return new Progress(screen.errIsTerminal() ? new ProgressLine(screen, false) : null, () -> Optional.of(run));
    }

    private Thread ticking(ProgressTeller told) {
        Thread thread = new Thread(() -> tick(told), "glossator-progress");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void tick(ProgressTeller told) {
        try {
            while (true) {
                Thread.sleep(told.every().toMillis());
                told.tell(state());
            }
        } catch (InterruptedException e) {
            // the run is over
        }
    }

    /** The documents that an earlier run wrote; the source gives them all the same. */
    void beginAt(long documents, long partialOrFailed) {
        before = documents;
        written.set(documents);
        errors.set(partialOrFailed);
    }

    Source over(Source source) {
        position = source.position();
        return new Source() {
            @Override
            public @Nullable Entry next() throws IOException {
                Entry entry = source.next();
                position = source.position();
                if (entry == null) {
                    exhausted = true;
                } else {
                    read.incrementAndGet();
                }
                return entry;
            }

            @Override
            public Position position() {
                return source.position();
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    Sink over(Sink sink) {
        return sink.then(entry -> {
            errors.addAndGet(entry.status() == Entry.Status.OK ? 0 : 1);
            written.incrementAndGet();
        });
    }

    /** Where the run is now. */
    State state() {
        Optional<Run> begun = run.get();
        String slowest = begun.map(Run::timeOf).orElse(Map.of()).entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return new State(
                (System.nanoTime() - began) / 1e9,
                before,
                read.get(),
                written.get(),
                errors.get(),
                position,
                exhausted,
                slowest,
                begun.flatMap(each -> each.openCalls().stream().findFirst()).orElse(null));
    }

    /**
     * The run is over, and this is what it came to.
     *
     * @return whether that is told by this; else a person is to be told
     */
    boolean end(Summary summary) {
        close();
        return teller != null && teller.tellEnd(state(), summary);
    }

    /** From here on nothing is told any more. */
    @Override
    public void close() {
        if (ticker == null || teller == null) {
            return;
        }
        ticker.interrupt();
        boolean interrupted = Thread.interrupted();
        while (ticker.isAlive()) {
            try {
                ticker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        teller.end();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
