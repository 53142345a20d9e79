package org.glossator.engine.run;

import java.io.IOException;

/** Makes the records of a run safe, so that nothing that happens to the process or the machine takes them back. */
@FunctionalInterface
public interface Safe {

    /** For records that nobody goes on with. */
    Safe AT_ONCE = () -> {};

    /** Called by the thread of the run, when the sink has taken every record. */
    void make() throws IOException;
}
