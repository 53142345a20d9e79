package org.glossator.engine.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a corpus annotator over a run's documents. Whatever it throws becomes a problem: of the one document when it comes from
 * {@code read} or {@code annotate}, of all of them when it comes from {@code begin} or {@code ready}.
 */
final class CorpusPass {

    private final Guard guard;
    private final CorpusAnnotator.@Nullable Pass pass; // null: begin did not give one
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Throwable broken; // null: all is well

    CorpusPass(Guard guard, CorpusAnnotator annotator) {
        this.guard = guard;
        AtomicReference<CorpusAnnotator.@Nullable Pass> begun = new AtomicReference<>();
        broken = guard.run(() -> begun.set(annotator.begin()));
        pass = begun.get();
        if (pass == null && broken == null) {
            broken = new IllegalStateException("begin returned null");
        }
    }

    Entry read(Entry entry) {
        guard.compare(entry);
        CorpusAnnotator.Pass open = pass;
        if (open == null || broken != null) {
            return entry;
        }
        Entry done = guard.read(entry, Guard.Look.of(open));
        if (done != entry) {
            unread.add(entry.id());
        }
        return done;
    }

    void ready() {
        CorpusAnnotator.Pass open = pass;
        if (open != null && broken == null) {
            broken = guard.run(open::ready);
        }
    }

    Entry annotate(Entry entry) {
        if (entry.document().isEmpty() || unread.contains(entry.id())) {
            return entry;
        }
        Throwable why = broken;
        CorpusAnnotator.Pass open = pass;
        if (why != null) {
            return guard.dropped(entry, Failure.thrown(guard.step(), why));
        }
        return open == null ? entry : guard.annotate(entry, Guard.Call.of(open));
    }

    /** The problem, if it throws. A pass that was broken before has said so at each document, and has nothing to commit. */
    @Nullable
    Problem commit() {
        CorpusAnnotator.Pass open = pass;
        Throwable thrown = open == null || broken != null ? null : guard.run(open::commit);
        return thrown == null ? null : Failure.commit(guard.step(), thrown);
    }

    void close() {
        CorpusAnnotator.Pass open = pass;
        if (open != null) {
            guard.close(open);
        }
    }
}
