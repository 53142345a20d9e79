package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document annotators of one stage, for one thread at a time. */
final class Worker {

    private final List<Seat> seats;

    Worker(List<Seat> seats) {
        this.seats = List.copyOf(seats);
    }

    /**
     * The way of a document.
     *
     * @param current the pass that annotates in this stage; null in the first
     * @param next the pass that reads at the end of this stage; null in the last
     */
    List<Station> way(@Nullable CorpusPass current, @Nullable CorpusPass next) {
        List<Station> way = new ArrayList<>();
        if (current != null) {
            way.add(current.annotating());
        }
        way.addAll(seats);
        if (next != null) {
            way.add(next.reading());
        }
        return List.copyOf(way);
    }
}
