package org.glossator.engine.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread that brings documents through a stage, one after another. */
final class WorkerThread extends Thread {

    private final Window window;
    private final List<Station> way;
    private final Watch watch;
    private @Nullable Journey journey; // null: no document was in work yet
    private boolean left; // whether somebody else saw to the document

    /**
     * @param begun a document that another thread had to leave; null when there is none
     * @param limit nanoseconds for each call
     */
    WorkerThread(Window window, List<Station> way, @Nullable Journey begun, long limit) {
        super("glossator-worker");
        this.window = window;
        this.way = way;
        this.journey = begun;
        this.watch = new Watch(this, limit);
        setDaemon(true);
    }

    Watch watch() {
        return watch;
    }

    List<Station> way() {
        return way;
    }

    /** The document in work, once the watch has abandoned this thread. */
    @Nullable
    Journey journey() {
        return journey;
    }

    @Override
    public void run() {
        try {
            for (Journey next = journey == null ? window.take() : journey; next != null; next = window.take()) {
                journey = next;
                work(next);
                window.done(next);
            }
        } catch (Abandoned e) {
            // Another thread goes on with the document and the rest.
            return;
        }
    }

    private void work(Journey next) {
        try {
            next.travel(way, watch, window);
        } catch (Abandoned e) {
            throw e;
        } catch (RuntimeException | Error e) {
            next.fail(e);
        }
    }

    /**
     * Once the watch has abandoned this thread: takes its document past the annotator that does not come back. Only the first call does
     * so.
     *
     * @param late whether that is since its time was over
     * @return whether this was the first call
     */
    boolean leave(boolean late) {
        Journey begun = journey;
        if (left || begun == null) {
            return false;
        }
        Station station = begun.at(way);
        if (late) {
            begun.pass(station, station.guard().late());
        }
        left = true;
        station.guard().leave(watch.taken(System.nanoTime()), late);
        station.abandon();
        return true;
    }

    /** Whether the annotator that asks should come to an end, since its time is over. */
    static boolean isLate() {
        return Thread.currentThread() instanceof WorkerThread worker && worker.watch.isLate();
    }
}
