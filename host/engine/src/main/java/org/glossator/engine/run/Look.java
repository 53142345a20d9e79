package org.glossator.engine.run;

import org.glossator.annotator.CorpusAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.isolation.EntryPass;

/** A call that adds nothing. */
@FunctionalInterface
interface Look {
    void at(Entry seen) throws Exception;

    /** What has to be done before, outside of the call's time. */
    default void prepare() throws InterruptedException {}

    /** Lets go of what the preparation holds, also where the call itself could not be made for want of memory. */
    default void release() {}

    static Look of(CorpusAnnotator.Pass pass) {
        return pass instanceof EntryPass isolated
                ? new LookElsewhere(isolated)
                : seen -> pass.read(seen.document().orElseThrow());
    }

    record LookElsewhere(EntryPass pass) implements Look {
        @Override
        public void prepare() throws InterruptedException {
            pass.prepare();
        }

        @Override
        public void release() {
            pass.release();
        }

        @Override
        public void at(Entry seen) throws InterruptedException {
            pass.read(seen);
        }
    }
}
