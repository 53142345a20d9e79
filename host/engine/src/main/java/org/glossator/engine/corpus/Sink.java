package org.glossator.engine.corpus;

import java.io.IOException;

/** Takes the documents of a run, in input order, from one thread. */
@FunctionalInterface
public interface Sink {

    /** @throws IOException when the entry cannot be written */
    void accept(Entry entry) throws IOException;

    /**
     * Does what can be done about an entry before its turn, and returns the entry that {@link #accept} is to be given then. It may be called
     * from many threads, and need not be called: what is written is the same.
     */
    default Entry ahead(Entry entry) {
        return entry;
    }

    /** This sink, and behind it another one, which does nothing ahead. */
    default Sink then(Sink next) {
        Sink first = this;
        return new Sink() {
            @Override
            public void accept(Entry entry) throws IOException {
                first.accept(entry);
                next.accept(entry);
            }

            @Override
            public Entry ahead(Entry entry) {
                return first.ahead(entry);
            }
        };
    }
}
