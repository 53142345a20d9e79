package org.glossator.shell.command;

import java.time.Duration;
import org.glossator.engine.run.Summary;

/** Tells how far a run is. Called from one thread at a time, mostly not the run's. */
interface ProgressTeller {

    /** How often it wants to be called. */
    Duration every();

    void tell(Progress.State state);

    /** The run is over, well or not: what is still to be seen of the telling goes away. */
    default void end() {}

    /**
     * The run is over, and this is what it came to.
     *
     * @return whether that is told by this; else a person is told
     */
    default boolean tellEnd(Progress.State state, Summary summary) {
        return false;
    }
}
