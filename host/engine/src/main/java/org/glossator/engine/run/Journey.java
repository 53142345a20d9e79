package org.glossator.engine.run;

import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/** A document on its way through a stage. For one thread at a time; {@link Window} sees to what it shares. */
final class Journey {

    /** What a document and its findings take beside its text, about, in UTF-16 code units. */
    private static final long OVERHEAD = 2_000;

    /** A heavier document is encoded at its turn, so that its record is not there twice, and waits for nobody. */
    private static final long MOST_AHEAD = 1 << 18;

    private long weight;
    private final @Nullable Sink sink; // asked to work ahead; null: only corpus annotators have to see the document
    private Entry entry;
    private int at;
    private boolean done;
    private @Nullable Throwable broken; // null: our own code did its work

    /** @param sink that whoever takes the result gives it to; null when only corpus annotators have to see the document */
    Journey(Entry entry, @Nullable Sink sink) {
        this.entry = entry;
        this.sink = sink;
        this.weight = OVERHEAD + entry.document().map(d -> d.text().length()).orElse(0);
    }

    /** About how much memory it takes, in UTF-16 code units. */
    long weight() {
        return weight;
    }

    /** Goes to the end of the way from where it is, unless that is of no use any more. */
    void travel(List<Station> way, Watch watch, Window window) {
        runErrand();
        while (at < way.size() && !window.isDropping()) {
            Station station = way.get(at);
            if (sink != null || station.feeds()) {
                try {
                    entry = station.through(entry, watch);
                } catch (OutOfMemoryError e) {
                    // Not in the annotator's code, where it is caught; a call on another thread may have filled the
                    // heap.
                    entry = station.past(entry, Failure.memory(station.guard().step()));
                }
            }
            at++;
        }
        if (sink != null && weight <= MOST_AHEAD && !window.isDropping()) {
            entry = ahead(sink);
        }
    }

    /** What goes wrong with that, the source tells when it does it by itself. */
    private void runErrand() {
        try {
            entry.runErrand();
        } catch (RuntimeException | OutOfMemoryError e) {
            return;
        }
    }

    /** What goes wrong with that, the sink tells when it does it at the entry's turn. */
    private Entry ahead(Sink to) {
        try {
            return to.ahead(entry);
        } catch (RuntimeException | OutOfMemoryError e) {
            return entry;
        }
    }

    Station at(List<Station> way) {
        return way.get(at);
    }

    /** Leaves out the station where it is. */
    void pass(Station station, Problem why) {
        entry = station.past(entry, why);
        at++;
    }

    /** What was thrown outside any annotator, which ends the run. */
    void fail(Throwable why) {
        broken = why;
    }

    /** Returns by how much it became heavier on its way, since its record is encoded. */
    long finish() {
        done = true;
        long more = entry.bytesAhead() / Character.BYTES;
        weight += more;
        return more;
    }

    boolean isDone() {
        return done;
    }

    Entry result() {
        if (broken != null) {
            throw new IllegalStateException("a worker failed outside any annotator", broken);
        }
        return entry;
    }
}
