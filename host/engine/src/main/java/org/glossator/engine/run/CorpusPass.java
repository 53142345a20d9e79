package org.glossator.engine.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a corpus annotator over a run's documents. Whatever it throws becomes a problem: of the one document when it comes from
 * {@code read} or {@code annotate}, of all of them when it comes from {@code begin} or {@code ready}.
 */
final class CorpusPass implements AutoCloseable {

    private final Guard guard;
    private final CorpusAnnotator.@Nullable Pass pass; // null: begin threw
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Throwable broken; // null: all is well

    private CorpusPass(Guard guard, CorpusAnnotator annotator) {
        this.guard = guard;
        CorpusAnnotator.Pass[] begun = new CorpusAnnotator.Pass[1];
        broken = guard.timed(() -> begun[0] = annotator.begin());
        pass = begun[0];
        if (pass == null && broken == null) {
            broken = new IllegalStateException("begin returned null");
        }
    }

    static CorpusPass begin(Guard guard, CorpusAnnotator annotator) {
        return new CorpusPass(guard, annotator);
    }

    Entry read(Entry entry) {
        CorpusAnnotator.Pass open = pass;
        if (open == null || broken != null) {
            return entry;
        }
        Entry done = guard.read(entry, open::read);
        if (done != entry) {
            unread.add(entry.id());
        }
        return done;
    }

    void ready() {
        CorpusAnnotator.Pass open = pass;
        if (open != null && broken == null) {
            broken = guard.timed(open::ready);
        }
    }

    Entry annotate(Entry entry) {
        Document document = entry.document().orElse(null);
        if (document == null || unread.contains(entry.id())) {
            return entry;
        }
        Throwable why = broken;
        CorpusAnnotator.Pass open = pass;
        if (why != null || open == null) {
            return entry.with(guard.problem(why == null ? new IllegalStateException("no pass") : why))
                    .withFindings(entry.findings().without(guard.step().writtenNames()));
        }
        return guard.annotate(entry, open::annotate);
    }

    /** What it throws is the problem of nobody's document; the caller says it. */
    @Nullable
    Throwable commit() {
        CorpusAnnotator.Pass open = pass;
        return open == null || broken != null ? broken : guard.timed(open::commit);
    }

    @Override
    public void close() {
        CorpusAnnotator.Pass open = pass;
        if (open != null) {
            guard.timed(open::close);
        }
    }

    Guard guard() {
        return guard;
    }
}
