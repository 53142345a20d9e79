package org.glossator.engine.run;

import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Problem;

/** One annotator on the way of a document through a stage; makes at most one call into it. */
interface Station {

    Guard guard();

    /** Whether a document comes by that only corpus annotators have to see. */
    boolean feeds();

    /** @throws Abandoned when the call took so long that another thread goes on */
    Entry through(Entry entry, Watch watch);

    /** The entry that could not be brought through. */
    Entry past(Entry entry, Problem why);

    /** Notes that somebody is inside who never comes back. */
    void abandon();
}
