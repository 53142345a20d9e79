package org.glossator.engine.run;

import org.glossator.annotator.CorpusAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.isolation.EntryPass;

/** A call that adds nothing. */
@FunctionalInterface
interface Look extends Prepared {
    void at(Entry seen) throws Exception;

    static Look of(CorpusAnnotator.Pass pass) {
        return pass instanceof EntryPass isolated
                ? new LookElsewhere(isolated)
                : seen -> pass.read(seen.document().orElseThrow());
    }

    record LookElsewhere(EntryPass there) implements Look, Elsewhere {
        @Override
        public void at(Entry seen) throws InterruptedException {
            there.read(seen);
        }
    }
}
