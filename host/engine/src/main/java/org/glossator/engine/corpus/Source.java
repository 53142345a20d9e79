package org.glossator.engine.corpus;

import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Documents one after another. For one thread. */
public interface Source extends AutoCloseable {

    /**
     * The next document; null after the last. What is no document comes as a failed entry.
     *
     * @throws IOException when the source itself cannot be read on
     */
    @Nullable
    Entry next() throws IOException;

    /** How far it has been read. */
    default Position position() {
        return Position.UNKNOWN;
    }

    @Override
    default void close() throws IOException {}

    /** A source of entries that are there already. */
    static Source of(Iterable<Entry> entries) {
        Iterator<Entry> iterator = entries.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }
}
