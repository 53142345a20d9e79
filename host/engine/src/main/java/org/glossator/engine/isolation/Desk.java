package org.glossator.engine.isolation;

import org.glossator.engine.corpus.Entry;

/**
 * The annotator of a process, as requests reach it. No method throws what the plugin threw: that is in the outcome. Called from as many
 * threads as were asked for.
 */
public interface Desk {

    /** Whether it needs to see every document before it annotates any. */
    boolean isOfCorpus();

    /** @throws OutOfMemoryError when the annotator had no memory left */
    Outcome annotate(Entry entry);

    Outcome begin();

    Outcome read(Entry entry);

    Outcome ready();

    Outcome commit();

    /** Ends the pass. */
    void end();

    /** Closes the annotator. */
    void close();
}
