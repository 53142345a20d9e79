package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.List;

/** The steps that were done, and those that were undone and can be redone. For one thread. */
final class History {

    private final List<DecisionStep> steps = new ArrayList<>();
    private final List<Long> places = new ArrayList<>(); // of each step, among all that happened
    private int done;
    private int known; // so many of them can be undone no more

    /**
     * A new step; what was undone before it cannot be redone any more.
     *
     * @param at its place among all that happened
     */
    void add(DecisionStep step, long at) {
        steps.subList(done, steps.size()).clear();
        places.subList(done, places.size()).clear();
        steps.add(step);
        places.add(at);
        done++;
    }

    /** Something happened that is not known: what was done before it can neither be undone nor redone here. */
    void forget() {
        steps.subList(done, steps.size()).clear();
        places.subList(done, places.size()).clear();
        known = done;
    }

    /** The place of each step that is done, among all that happened. */
    List<Long> places() {
        return List.copyOf(places.subList(0, done));
    }

    /** Those that are done, the first one first. */
    List<DecisionStep> done() {
        return List.copyOf(steps.subList(0, done));
    }

    /** Those that can be redone, the next one first. */
    List<DecisionStep> undone() {
        return List.copyOf(steps.subList(done, steps.size()));
    }

    /** The last steps, the last one first; fewer where there are not so many. They stay done until {@link #back}. */
    List<DecisionStep> last(int count) {
        List<DecisionStep> last = new ArrayList<>();
        for (int i = done - 1; i >= Math.max(known, done - count); i--) {
            last.add(steps.get(i));
        }
        return last;
    }

    /** The next steps to be redone, in their order; fewer where there are not so many. They stay undone until {@link #forward}. */
    List<DecisionStep> next(int count) {
        return List.copyOf(steps.subList(done, done + Math.min(count, steps.size() - done)));
    }

    void back(int count) {
        done -= count;
    }

    void forward(int count) {
        done += count;
    }
}
