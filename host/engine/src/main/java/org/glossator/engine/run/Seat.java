package org.glossator.engine.run;

import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/** The place of a document annotator in a worker. For one thread at a time, which may be another one after a call never came back. */
final class Seat implements Station {

    private final Annotators annotators;
    private final Guard guard;
    private final boolean feeds;
    private @Nullable Made made; // null: the one that sat here never came back
    private @Nullable Call call; // null: not called yet, or the one that sat here never came back
    private @Nullable CallException unmade; // null: no other one was needed, or it could be made

    /** @param feeds whether a corpus annotator reads from it */
    Seat(Annotators annotators, Made made, boolean feeds) {
        this.annotators = annotators;
        this.guard = made.guard();
        this.made = made;
        this.feeds = feeds;
    }

    @Override
    public Guard guard() {
        return guard;
    }

    @Override
    public boolean feeds() {
        return feeds;
    }

    @Override
    public Entry through(Entry entry, Watch watch) {
        if (entry.document().isEmpty()) {
            return entry;
        }
        if (guard.isSuspended()) {
            return guard.dropped(entry, Failure.suspended(guard.step()));
        }
        try {
            return guard.annotate(entry, call(), watch);
        } catch (CallException e) {
            return guard.dropped(entry, e.problem());
        }
    }

    /** @throws CallException when none can be made in place of one that never came back; nobody tries a second time */
    private Call call() {
        if (call != null) {
            return call;
        }
        if (unmade != null) {
            throw unmade;
        }
        try {
            made = made == null ? annotators.make(guard) : made;
            call = Call.of(made.document());
            return call;
        } catch (PipelineException e) {
            unmade = new CallException(e.problems().get(0));
            throw unmade;
        }
    }

    @Override
    public Entry past(Entry entry, Problem why) {
        return guard.dropped(entry, why);
    }

    @Override
    public void abandon() {
        if (made != null) {
            made.occupy();
            made = annotators.isShared(guard) ? made : null;
            call = null;
        }
    }
}
