package org.glossator.engine.isolation;

import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.WholeOutput;

/** An annotator that is handed a document as the host keeps it, with its layers as they are stored. */
public interface EntryAnnotator {

    /** Waits until the next call can be made at once; that it cannot be made at all, the call tells. */
    void prepare() throws InterruptedException;

    /** Lets go of what {@link #prepare} holds, if the call has not done so; from the same thread. */
    default void release() {}

    /**
     * Does what {@code annotate} of an annotator does.
     *
     * @param seen the document with the layers that the step may read
     * @throws org.glossator.engine.pipeline.CallException when there is no answer, with the reason
     */
    void annotate(Entry seen, WholeOutput out) throws InterruptedException;
}
