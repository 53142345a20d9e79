package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;

/** The document annotators of one stage, for one thread at a time. */
final class Worker {

    private record Member(Guard guard, Guard.Call call, boolean feeds) {}

    private final List<Member> members = new ArrayList<>();
    private final AtomicBoolean stop;

    /** @param stop whether the run has come to its end, so that nobody waits for the answer any more */
    Worker(AtomicBoolean stop) {
        this.stop = stop;
    }

    void add(Guard guard, DocumentAnnotator annotator, boolean feeds) {
        members.add(new Member(guard, Guard.Call.of(annotator), feeds));
    }

    /** @param all of the annotators; else only those that a corpus annotator reads from */
    Entry annotate(Entry entry, boolean all) {
        Entry done = entry;
        for (Member member : members) {
            if (stop.get()) {
                return done;
            }
            done = all || member.feeds ? member.guard.annotate(done, member.call) : done;
        }
        return done;
    }
}
