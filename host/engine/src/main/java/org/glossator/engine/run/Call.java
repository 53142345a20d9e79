package org.glossator.engine.run;

import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.isolation.EntryAnnotator;
import org.glossator.engine.isolation.EntryPass;
import org.glossator.engine.layer.WholeOutput;

/** A call into a plugin on a document with the layers that the step reads, and no other. */
@FunctionalInterface
interface Call extends Prepared {
    void on(Entry seen, WholeOutput out) throws Exception;

    /** An annotator in another process gets the document as it is stored. */
    static Call of(DocumentAnnotator annotator) {
        return annotator instanceof EntryAnnotator isolated
                ? new CallElsewhere(isolated)
                : (seen, out) -> annotator.annotate(seen.document().orElseThrow(), out);
    }

    static Call of(CorpusAnnotator.Pass pass) {
        return pass instanceof EntryPass isolated
                ? new CallElsewhere(isolated)
                : (seen, out) -> pass.annotate(seen.document().orElseThrow(), out);
    }

    record CallElsewhere(EntryAnnotator there) implements Call, Elsewhere {
        @Override
        public void on(Entry seen, WholeOutput out) throws InterruptedException {
            there.annotate(seen, out);
        }
    }
}
