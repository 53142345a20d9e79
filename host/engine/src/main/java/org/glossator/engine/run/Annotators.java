package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.glossator.engine.isolation.Children;
import org.glossator.engine.pipeline.PipelineException;

/** Makes the annotators of a run, each with a context of its own, and closes them. Safe for use by many threads. */
final class Annotators implements AutoCloseable {

    private final List<Made> made = new ArrayList<>();
    private final List<Scratch> contexts = new ArrayList<>();
    private final Map<Guard, Children> isolated = new LinkedHashMap<>();
    private final SingleCalls calls;
    private final BooleanSupplier stop;
    private boolean closed;

    /** @param stop whether an annotator that asks should come to an end soon */
    Annotators(SingleCalls calls, BooleanSupplier stop) {
        this.calls = calls;
        this.stop = stop;
    }

    /** Lets what is made for this step work in processes of its own; the first of them starts now, and nobody waits for it yet. */
    void isolate(Guard guard, Children.Plan plan) throws PipelineException {
        isolated.put(guard, Children.of(guard.step(), plan));
    }

    /** @throws PipelineException when the annotator cannot be made */
    Made make(Guard guard) throws PipelineException {
        Children children = isolated.get(guard);
        if (children != null) {
            return checked(keep(new Made(guard, children.next(), calls)));
        }
        Scratch context = new Scratch(stop);
        keep(context);
        return checked(keep(new Made(guard, calls.create(guard, context), calls)));
    }

    /** Kept before, so that it is closed in any case. */
    private static Made checked(Made made) throws PipelineException {
        made.guard().step().checkKind(made.annotator());
        return made;
    }

    private synchronized void keep(Scratch context) {
        contexts.add(context);
    }

    /** One that was made while the run ended is closed at once. */
    private synchronized Made keep(Made one) {
        if (closed) {
            one.close();
        } else {
            made.add(one);
        }
        return one;
    }

    /** One for a further worker: itself where it may be called from many threads, else another like it. */
    Made another(Made first) throws PipelineException {
        if (isShared(first.guard())) {
            return first;
        }
        Made next = make(first.guard());
        next.document();
        return next;
    }

    /** Whether all workers call the same one. */
    boolean isShared(Guard guard) {
        return guard.step().threadSafe() && !isolated.containsKey(guard);
    }

    /** Closes each of them once, in the order in which they were made, and deletes their folders. */
    @Override
    public synchronized void close() {
        closed = true;
        made.forEach(Made::close);
        made.clear();
        isolated.values().forEach(Children::close);
        isolated.values().forEach(children -> children.crash().ifPresent(calls::tell));
        isolated.clear();
        contexts.forEach(Scratch::close);
        contexts.clear();
    }
}
