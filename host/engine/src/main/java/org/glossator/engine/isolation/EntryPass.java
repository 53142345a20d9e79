package org.glossator.engine.isolation;

import org.glossator.engine.corpus.Entry;

/** A pass of a corpus annotator that is handed documents as the host keeps them. */
public interface EntryPass extends EntryAnnotator {

    /**
     * Takes note of a document.
     *
     * @param seen the document with the layers that the step may read
     * @throws org.glossator.engine.pipeline.CallException when there is no answer, with the reason
     */
    void read(Entry seen) throws InterruptedException;
}
