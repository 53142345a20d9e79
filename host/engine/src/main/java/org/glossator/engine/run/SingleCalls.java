package org.glossator.engine.run;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.Context;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What annotators are called for once, beside their documents: to be made, to begin a pass, to get ready, to commit, to be closed. Each
 * call has its time, where a run has a limit for documents. Safe for use by many threads.
 */
final class SingleCalls {

    /**
     * What came of a call.
     *
     * @param back whether it came back; else somebody is still inside
     * @param late whether it took longer than it may, so that nothing of it counts
     * @param thrown what it threw; null when nothing, or when nobody knows
     */
    record Answer(boolean back, boolean late, @Nullable Throwable thrown) {}

    private final Stopping stopping;
    private final Patience patience;
    private final Set<Guard> stuck = ConcurrentHashMap.newKeySet(); // those of which one could not be closed
    private volatile Consumer<Problem> listener = problem -> {};
    private volatile @Nullable Whole open; // null: no call about all documents is under way

    private record Whole(Guard guard, long since) {}

    SingleCalls(Stopping stopping, Patience patience) {
        this.stopping = stopping;
        this.patience = patience;
    }

    /** @param told of what stands in no record, since no document is at fault; called from any thread */
    void listen(Consumer<Problem> told) {
        listener = told;
    }

    Duration limitOfWhole() {
        return patience.whole();
    }

    /**
     * A call about all documents of a run.
     *
     * @param finishing whether it is let finish when the run is asked to stop, unless that is asked again
     */
    Answer whole(Guard guard, Boundary.Code code, boolean finishing) {
        open = new Whole(guard, System.nanoTime());
        try {
            return apart(guard, code, stopping, finishing, patience.whole());
        } finally {
            open = null;
        }
    }

    /** The call about all documents that is under way; may be asked from any thread. */
    Optional<OpenCall> open(long now) {
        Whole call = open;
        boolean limited = Patience.nanos(patience.whole()) != Long.MAX_VALUE;
        return call == null
                ? Optional.empty()
                : Optional.of(
                        new OpenCall(call.guard().step().name(), "", Duration.ofNanos(now - call.since()), limited));
    }

    private static Answer apart(Guard guard, Boundary.Code code, Stopping stopping, boolean finishing, Duration limit) {
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Apart.Return how = Apart.run(() -> thrown.set(guard.run(code)), stopping, finishing, Patience.nanos(limit));
        return new Answer(how.back(), how.late(), thrown.get());
    }

    /** @throws PipelineException when the annotator cannot be made, or not in its time */
    Annotator create(Guard guard, Context context) throws PipelineException {
        if (patience.making().equals(Patience.ENDLESS.making())) {
            return guard.create(context);
        }
        Creation creation = new Creation(guard, context);
        boolean inWork = Thread.currentThread() instanceof WorkerThread;
        Apart.Return how = Apart.run(creation, stopping, inWork, Patience.nanos(patience.making()));
        Annotator annotator = creation.taken();
        if (annotator != null) {
            return annotator;
        }
        String why = how.late() ? Failure.noAnswer("create", patience.making()) : "the run was asked to stop";
        throw new PipelineException(PipelineException.Fault.PLUGIN, Failure.making(guard.step(), why));
    }

    /**
     * What an annotator or its pass throws when it is closed can harm nothing any more; that it does not come back is told, once. What works
     * in a process has its limit there, where it is ended and not left behind.
     */
    void close(Guard guard, AutoCloseable closeable) {
        boolean endless = patience.closing().equals(Patience.ENDLESS.closing());
        if (stuck.contains(guard) && !guard.isIsolated()) {
            return; // the others of its kind would hold up the end of the run as long again
        }
        Duration limit = guard.isIsolated() ? Patience.ENDLESS.closing() : patience.closing();
        Stopping asked = new Stopping(); // a run that was asked to stop lets them finish
        Answer answer = endless
                ? new Answer(true, false, guard.run(closeable::close))
                : apart(guard, closeable::close, asked, true, limit);
        if (answer.thrown() instanceof CallException ended) {
            tell(guard, ended.problem());
        } else if (answer.late()) {
            tell(guard, Failure.closing(guard.step(), limit));
        }
        if (asked.isAsked()) {
            Thread.currentThread().interrupt(); // the caller's, who may be asked to stop a second time
        }
    }

    private void tell(Guard guard, Problem problem) {
        if (stuck.add(guard)) {
            tell(problem);
        }
    }

    /** What stands in no record. */
    void tell(Problem problem) {
        listener.accept(problem);
    }
}
