package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.isolation.Children;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;

/** Makes the annotators of a run, each with a context of its own, and closes them. For one thread. */
final class Annotators implements AutoCloseable {

    private final List<Stage.Member> made = new ArrayList<>();
    private final List<Scratch> contexts = new ArrayList<>();
    private final Map<Guard, Children> isolated = new LinkedHashMap<>();
    private final BooleanSupplier stop;

    Annotators(BooleanSupplier stop) {
        this.stop = stop;
    }

    /** Lets what is made for this step work in processes of its own; the first of them starts now, and nobody waits for it yet. */
    void isolate(Guard guard, Children.Plan plan) throws PipelineException {
        isolated.put(guard, Children.of(guard.step(), plan));
    }

    /** @throws PipelineException when the annotator cannot be made */
    Stage.Member make(Guard guard) throws PipelineException {
        Children children = isolated.get(guard);
        if (children != null) {
            Stage.Member member = new Stage.Member(guard, children.next());
            made.add(member);
            return member;
        }
        Scratch context = new Scratch(stop);
        contexts.add(context);
        Stage.Member member = new Stage.Member(guard, guard.create(context));
        made.add(member);
        return member;
    }

    /** One for a further worker: itself where it may be called from many threads, else another like it. */
    DocumentAnnotator another(Stage.Annotating first) throws PipelineException {
        Guard guard = first.guard();
        if (guard.step().threadSafe() && !isolated.containsKey(guard)) {
            return first.annotator();
        }
        Annotator next = make(guard).annotator();
        if (next instanceof DocumentAnnotator annotator) {
            return annotator;
        }
        throw new PipelineException(
                PipelineException.Fault.PLUGIN,
                Problem.error(
                        "E4201",
                        guard.step().name(),
                        "of " + Failure.plugin(guard.step())
                                + " made a DocumentAnnotator first and then a CorpusAnnotator; expected the same kind",
                        "tell its author"));
    }

    /** Closes each of them once, in the order in which they were made, and deletes their folders. */
    @Override
    public void close() {
        for (Stage.Member member : made) {
            Annotator annotator = member.annotator();
            member.guard().close(annotator);
        }
        made.clear();
        isolated.values().forEach(Children::close);
        isolated.clear();
        contexts.forEach(Scratch::close);
        contexts.clear();
    }
}
