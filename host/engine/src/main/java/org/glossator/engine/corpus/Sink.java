package org.glossator.engine.corpus;

import java.io.IOException;

/** Takes the documents of a run, in input order, from one thread. */
@FunctionalInterface
public interface Sink {

    /** @throws IOException when the entry cannot be written */
    void accept(Entry entry) throws IOException;
}
