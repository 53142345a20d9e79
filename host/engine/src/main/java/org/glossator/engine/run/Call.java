package org.glossator.engine.run;

import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.isolation.EntryAnnotator;
import org.glossator.engine.isolation.EntryPass;
import org.glossator.engine.layer.WholeOutput;

/** A call into a plugin on a document with the layers that the step reads, and no other. */
@FunctionalInterface
interface Call {
    void on(Entry seen, WholeOutput out) throws Exception;

    /** What has to be done before, outside of the call's time. */
    default void prepare() throws InterruptedException {}

    /** Lets go of what the preparation holds, also where the call itself could not be made for want of memory. */
    default void release() {}

    /** An annotator in another process gets the document as it is stored. */
    static Call of(DocumentAnnotator annotator) {
        return annotator instanceof EntryAnnotator isolated
                ? new Elsewhere(isolated)
                : (seen, out) -> annotator.annotate(seen.document().orElseThrow(), out);
    }

    static Call of(CorpusAnnotator.Pass pass) {
        return pass instanceof EntryPass isolated
                ? new Elsewhere(isolated)
                : (seen, out) -> pass.annotate(seen.document().orElseThrow(), out);
    }

    record Elsewhere(EntryAnnotator annotator) implements Call {
        @Override
        public void prepare() throws InterruptedException {
            annotator.prepare();
        }

        @Override
        public void release() {
            annotator.release();
        }

        @Override
        public void on(Entry seen, WholeOutput out) throws InterruptedException {
            annotator.annotate(seen, out);
        }
    }
}
