package org.glossator.engine.run;

import org.glossator.engine.corpus.Entry;

/**
 * How many records were written, by what became of the document.
 *
 * @param ok every annotator did its work on it
 * @param partial an annotator failed on it
 * @param failed it is no document
 */
public record Written(long ok, long partial, long failed) {

    public static final Written NOTHING = new Written(0, 0, 0);

    public long records() {
        return ok + partial + failed;
    }

    public long errors() {
        return partial + failed;
    }

    /** With one record more. */
    Written and(Entry.Status status) {
        return switch (status) {
            case OK -> new Written(ok + 1, partial, failed);
            case PARTIAL -> new Written(ok, partial + 1, failed);
            case FAILED -> new Written(ok, partial, failed + 1);
        };
    }
}
