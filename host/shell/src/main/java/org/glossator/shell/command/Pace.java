package org.glossator.shell.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How fast a run goes, and how long it will take, by its last ten seconds; while it passes over what an earlier run wrote, neither is told.
 * A corpus annotator has all documents read before the first is written: then the pace, and what is left, is of the reading first, and of the writing from then on. For one thread.
 */
final class Pace {

    private static final double WINDOW = 10; // seconds

    private final Deque<Progress.State> last = new ArrayDeque<>();

    /**
     * What the last seconds tell.
     *
     * @param annotating whether documents are written already; until then they are only read
     * @param rate documents a second
     * @param share of the work that is done, from 0 to 1; empty where nobody knows how much there is
     * @param secondsLeft empty where nobody knows
     */
    record Estimate(boolean annotating, double rate, OptionalDouble share, OptionalLong secondsLeft) {}

    Estimate at(Progress.State state) {
        if (state.skipping()) {
            last.clear();
            return new Estimate(false, 0, OptionalDouble.empty(), OptionalLong.empty());
        }
        boolean annotating = state.annotating();
        if (!last.isEmpty()
                && !last.peekLast().annotating()
                && annotating
                && (last.peekLast().exhausted() || state.before() > 0)) {
            last.clear(); // what was read says nothing of how fast will be written
        }
        forgetBefore(state.seconds() - WINDOW);
        last.addLast(state);
        Progress.State first = last.getFirst();
        double seconds = state.seconds() - first.seconds();
        double rate = perSecond(
                done(state, annotating) - done(first, annotating),
                seconds,
                done(state, annotating) - state.before(),
                state);
        OptionalDouble share = share(state, annotating);
        return new Estimate(annotating, rate, share, left(state, annotating, share, rate, first));
    }

    /** Keeps one look from before, so that the looks span the whole window, however rare they are. */
    private void forgetBefore(double seconds) {
        while (last.size() > 1) {
            Progress.State oldest = last.removeFirst();
            if (last.getFirst().seconds() > seconds) {
                last.addFirst(oldest);
                return;
            }
        }
    }

    private static double done(Progress.State state, boolean annotating) {
        return annotating ? (double) state.written() : (double) state.read();
    }

    /** Before there is a window, since the beginning. */
    private static double perSecond(double more, double seconds, double all, Progress.State state) {
        return seconds > 0 ? more / seconds : state.seconds() > 0 ? all / state.seconds() : 0;
    }

    private static OptionalDouble share(Progress.State state, boolean annotating) {
        if (annotating && state.exhausted()) {
            return OptionalDouble.of(Math.min(1, (double) state.written() / Math.max(1, state.read())));
        }
        OptionalLong documents = state.position().totalDocuments();
        if (documents.isPresent()) {
            return OptionalDouble.of(Math.min(1, done(state, annotating) / Math.max(1, documents.getAsLong())));
        }
        OptionalLong bytes = state.position().totalBytes();
        return bytes.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, (double) state.position().bytes() / Math.max(1, bytes.getAsLong())));
    }

    private static OptionalLong left(
            Progress.State state, boolean annotating, OptionalDouble share, double rate, Progress.State first) {
        if (share.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong documents = annotating && state.exhausted()
                ? OptionalLong.of(state.read())
                : state.position().totalDocuments();
        double work;
        double pace;
        if (documents.isPresent()) {
            work = (double) documents.getAsLong() - done(state, annotating);
            pace = rate;
        } else {
            work = (double) state.position().totalBytes().orElse(0)
                    - (double) state.position().bytes();
            pace = perSecond(
                    (double) state.position().bytes()
                            - (double) first.position().bytes(),
                    state.seconds() - first.seconds(),
                    state.before() > 0 ? 0 : (double) state.position().bytes(),
                    state);
        }
        return pace > 0 ? OptionalLong.of((long) Math.ceil(Math.max(0, work) / pace)) : OptionalLong.empty();
    }
}
