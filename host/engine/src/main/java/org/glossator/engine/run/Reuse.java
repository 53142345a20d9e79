package org.glossator.engine.run;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.pipeline.Step;
import org.jspecify.annotations.Nullable;

/**
 * What one run takes over from earlier records: at each step, the layers of a document where they are what the step would find. A corpus
 * annotator's layers are taken over for all documents or for none, since each of them may hang on any other. Safe for use by many threads.
 */
final class Reuse {

    /** So many documents are kept in mind, since several steps in turn ask for each; a power of two. */
    private static final int KEPT = 64;

    static final Reuse NONE = new Reuse(EarlierRecords.NONE);

    private final EarlierRecords records;
    private final Map<Step, Census> censuses = new ConcurrentHashMap<>();
    private final Set<String> called =
            ConcurrentHashMap.newKeySet(); // ids of documents that an annotator was called for
    private final AtomicReferenceArray<@Nullable Found> found = new AtomicReferenceArray<>(KEPT);

    private record Found(String id, Earlier earlier) {}

    /** Of a corpus annotator: how many documents it would say the same of, and whether there is one that it would not. */
    private static final class Census {
        private final LongAdder same = new LongAdder();
        private final AtomicReference<@Nullable String> standing = new AtomicReference<>(); // null: none is known yet
        private volatile boolean different;

        /** Whether it is on this that all stand. */
        boolean isStanding(String what) {
            return standing.compareAndSet(null, what) || what.equals(standing.get());
        }
    }

    Reuse(EarlierRecords records) {
        this.records = records;
    }

    /** Before a corpus annotator begins to annotate, for every document that it reads. */
    void compare(Step step, Entry entry) {
        if (records.isEmpty() || entry.document().isEmpty()) {
            return;
        }
        Census census = censuses.computeIfAbsent(step, s -> new Census());
        if (!census.different) {
            Earlier earlier = earlier(entry);
            if (earlier.kept(step, entry) == null || !census.isStanding(earlier.standsOn(step))) {
                census.different = true;
            } else {
                census.same.increment();
            }
        }
    }

    /**
     * The entry with what the step would find; null when it has to be asked.
     *
     * @param standsOn what the step's findings stand on now
     */
    @Nullable
    Entry kept(Step step, Entry entry, String standsOn) {
        if (records.isEmpty() || entry.document().isEmpty()) {
            return null;
        }
        Entry kept = isKept(step, standsOn) ? earlier(entry).kept(step, entry, standsOn) : null;
        if (kept == null) {
            called.add(entry.id());
        }
        return kept;
    }

    /** Of a corpus annotator: only where it was compared for just as many documents as there are records. */
    private boolean isKept(Step step, String standsOn) {
        Census census = censuses.get(step);
        return census == null
                || !census.different && census.isStanding(standsOn) && census.same.sum() == records.documents();
    }

    private Earlier earlier(Entry entry) {
        int slot = entry.id().hashCode() & (KEPT - 1);
        Found known = found.get(slot);
        if (known == null || !known.id.equals(entry.id())) {
            known = new Found(entry.id(), records.of(entry));
            found.set(slot, known);
        }
        return known.earlier;
    }

    /** The sink, with a count of the documents that no annotator was called for. */
    Sink counting(Sink sink) {
        if (records.isEmpty()) {
            return sink;
        }
        return sink.then(entry -> {
            if (!called.remove(entry.id()) && entry.document().isPresent()) {
                records.tookOver();
            }
        });
    }
}
