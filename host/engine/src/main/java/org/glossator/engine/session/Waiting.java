package org.glossator.engine.session;

import java.util.List;
import java.util.OptionalLong;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Position;
import org.glossator.engine.corpus.Source;
import org.jspecify.annotations.Nullable;

/** Open documents that wait to be annotated, of which it is known how many they are. */
final class Waiting implements Source {

    private final List<Entry> entries;
    private final Position position;
    private int next;

    Waiting(List<Entry> entries) {
        this.entries = entries;
        this.position = new Position(0, OptionalLong.empty(), OptionalLong.of(entries.size()));
    }

    @Override
    public @Nullable Entry next() {
        return next < entries.size() ? entries.get(next++) : null;
    }

    @Override
    public Position position() {
        return position;
    }
}
