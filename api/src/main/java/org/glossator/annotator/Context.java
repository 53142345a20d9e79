package org.glossator.annotator;

import java.nio.file.Path;

/** What the host lends to an annotator for its lifetime. Safe for use by many threads. */
public interface Context {

    /** A folder of the annotator's own, made at the first call and deleted after the run. */
    Path scratch();

    /**
     * Whether the annotator should come to an end soon, since its run was cancelled or its deadline has passed. An annotator that works
     * for long on one document asks this, or obeys interruption, at least twice a second.
     */
    boolean stopRequested();
}
