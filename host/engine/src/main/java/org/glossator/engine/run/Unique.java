package org.glossator.engine.run;

import java.io.IOException;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/** Lets each id through once; a document that comes with an id seen before is failed. */
final class Unique implements Source {

    private static final String REPEATED = "E1107";

    private final Source source;
    private final SeenIds seen = new SeenIds();

    Unique(Source source) {
        this.source = source;
    }

    /** Whether it tells that an id was seen before. */
    static boolean isRepeated(Problem problem) {
        return problem.code().equals(REPEATED);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        Entry entry = source.next();
        if (entry == null || seen.add(entry.id())) {
            return entry;
        }
        entry.runErrand(); // what goes on in its place has none
        return Entry.failed(
                entry.id(),
                Problem.error(
                        REPEATED,
                        entry.id(),
                        "is the id of two documents; the first one stands",
                        "give each document an id of its own"));
    }
}
