package org.glossator.engine.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a corpus annotator over a run's documents. Whatever it throws becomes a problem: of the one document when it comes from
 * {@code read} or {@code annotate}, of all of them when it comes from {@code begin} or {@code ready}.
 */
final class CorpusPass {

    private final Made made;
    private final Guard guard;
    private final boolean feeds;
    private final SingleCalls calls;
    private final CorpusAnnotator.@Nullable Pass pass; // null: begin did not give one
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Throwable broken; // null: all is well
    private volatile boolean occupied; // whether a call into it never came back
    private int abandoned; // threads of single calls
    private boolean isAgain; // whether another pass has read the documents before

    /**
     * @param feeds whether another corpus annotator reads what it writes
     * @throws PipelineException when it is no corpus annotator, though the first one of its step was
     */
    CorpusPass(Made made, boolean feeds, SingleCalls calls) throws PipelineException {
        this.made = made;
        this.guard = made.guard();
        this.feeds = feeds;
        this.calls = calls;
        CorpusAnnotator annotator = made.corpus();
        AtomicReference<CorpusAnnotator.@Nullable Pass> begun = new AtomicReference<>();
        broken = whole("begin", () -> begun.set(annotator.begin()));
        pass = begun.get();
        if (pass == null && broken == null) {
            broken = new IllegalStateException("begin returned null");
        }
    }

    /** One that nobody can begin, with the reason. */
    CorpusPass(Made made, boolean feeds, SingleCalls calls, CallException why) {
        this.made = made;
        this.guard = made.guard();
        this.feeds = feeds;
        this.calls = calls;
        this.pass = null;
        this.broken = why;
    }

    /**
     * Whether somebody who never came back is still reading a document, and may yet add it, now or while others annotate. Then another
     * annotator has to read all documents but that one again. Not when nothing comes of it, nor where its process was ended.
     */
    boolean isSpoiled() {
        return occupied && broken == null && !guard.isSuspended() && !guard.isIsolated();
    }

    /** The documents that the pass before could not read are not read by this one either; they say so. */
    void readAfter(CorpusPass before) {
        unread.addAll(before.unread);
        isAgain = true;
    }

    /** What it threw, or that it took too long; null when all is well, or when it is of no use any more. */
    private @Nullable Throwable whole(String call, Boundary.Code code) {
        SingleCalls.Answer answer = calls.whole(guard, code, false);
        seeWhoIsInside(answer);
        return answer.late() ? Failure.overdue(guard.step(), call, calls.limitOfWhole()) : answer.thrown();
    }

    private void seeWhoIsInside(SingleCalls.Answer answer) {
        if (!answer.back()) {
            abandoned++;
            occupy();
        }
    }

    /** How many threads of calls about all documents were given up. */
    int abandoned() {
        return abandoned;
    }

    /** Where it reads documents, at the end of a stage. */
    Station reading() {
        return new Desk(true) {
            @Override
            public Entry through(Entry entry, Watch watch) {
                return read(entry, watch);
            }

            @Override
            public Entry past(Entry entry, Problem why) {
                unread.add(entry.id());
                return super.past(entry, why);
            }
        };
    }

    /** Where it annotates documents, at the beginning of the next stage. */
    Station annotating() {
        return new Desk(feeds) {
            @Override
            public Entry through(Entry entry, Watch watch) {
                return annotate(entry, watch);
            }
        };
    }

    private abstract class Desk implements Station {

        private final boolean feeding;

        Desk(boolean feeding) {
            this.feeding = feeding;
        }

        @Override
        public Guard guard() {
            return guard;
        }

        @Override
        public boolean feeds() {
            return feeding;
        }

        @Override
        public Entry past(Entry entry, Problem why) {
            return guard.dropped(entry, why);
        }

        @Override
        public void abandon() {
            occupy();
        }
    }

    private void occupy() {
        occupied = true;
        made.occupy();
    }

    private Entry read(Entry entry, Watch watch) {
        if (!isAgain) {
            guard.compare(entry);
        }
        CorpusAnnotator.Pass open = pass;
        if (open == null || broken != null || entry.document().isEmpty() || isAgain && unread.contains(entry.id())) {
            return entry;
        }
        Entry done = guard.isSuspended()
                ? guard.dropped(entry, Failure.suspended(guard.step()))
                : guard.read(entry, Look.of(open), watch);
        if (done != entry) {
            unread.add(entry.id());
        }
        return done;
    }

    private Entry annotate(Entry entry, Watch watch) {
        if (entry.document().isEmpty() || unread.contains(entry.id())) {
            return entry;
        }
        Throwable why = broken;
        if (why != null) {
            return guard.dropped(entry, Failure.thrown(guard.step(), why));
        }
        if (guard.isSuspended()) {
            return guard.dropped(entry, Failure.suspended(guard.step()));
        }
        CorpusAnnotator.Pass open = pass;
        return open == null ? entry : guard.annotate(entry, Call.of(open), watch);
    }

    /** All documents are read. When the run is asked to stop it is told so, and what it does is of no use any more. */
    void ready() {
        CorpusAnnotator.Pass open = pass;
        if (open != null && broken == null && !guard.isSuspended()) {
            broken = whole("ready", open::ready);
        }
        if (open != null && broken == null && !guard.isSuspended()) {
            AtomicReference<@Nullable String> what = new AtomicReference<>();
            broken = whole("standsOn", () -> what.set(open.standsOn()));
            guard.standOn(Objects.requireNonNullElse(what.get(), ""));
        }
    }

    /**
     * The problem, if it throws. A pass that was broken before has said so at each document, and has nothing to commit. One that is asked
     * to stop is let finish, unless it is asked again.
     *
     * @throws InterruptedException when it was asked again, and did not come back: nobody knows what it has taken in
     */
    @Nullable
    Problem commit() throws InterruptedException {
        CorpusAnnotator.Pass open = pass;
        if (open == null || broken != null || guard.isSuspended()) {
            return null;
        }
        SingleCalls.Answer answer = calls.whole(guard, open::commit, true);
        seeWhoIsInside(answer);
        if (answer.late()) {
            return Failure.commit(guard.step(), Failure.noAnswer("commit", calls.limitOfWhole()));
        }
        if (!answer.back()) {
            throw new InterruptedException(guard.step().name() + " did not come back from its commit");
        }
        Throwable why = answer.thrown();
        return why == null ? null : Failure.commit(guard.step(), why);
    }

    /**
     * Every pass is asked, whatever another one throws.
     *
     * @throws IOException with the problems of all
     * @throws InterruptedException when one was dropped
     */
    static void commit(List<CorpusPass> passes) throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        InterruptedException dropped = null;
        for (CorpusPass pass : passes) {
            try {
                Problem problem = pass.commit();
                if (problem != null) {
                    problems.add(problem.toString());
                }
            } catch (InterruptedException e) {
                dropped = e;
            }
        }
        if (dropped != null) {
            throw dropped;
        }
        if (!problems.isEmpty()) {
            throw new IOException(String.join("\n", problems));
        }
    }

    /** A pass that somebody is still in is left alone: to be closed is the last that may happen to it. */
    void close() {
        CorpusAnnotator.Pass open = pass;
        if (open != null && !occupied) {
            calls.close(guard, open);
        }
    }
}
