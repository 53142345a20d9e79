package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;

/** The document annotators of one stage, for one thread at a time. */
final class Worker implements AutoCloseable {

    private record Member(Guard guard, DocumentAnnotator annotator, boolean own) {}

    private final List<Member> members = new ArrayList<>();

    /** An annotator that other workers use too, and somebody else closes. */
    void share(Guard guard, DocumentAnnotator annotator) {
        members.add(new Member(guard, annotator, false));
    }

    /** An annotator of this worker's own. */
    void own(Guard guard, DocumentAnnotator annotator) {
        members.add(new Member(guard, annotator, true));
    }

    Entry annotate(Entry entry) {
        Entry done = entry;
        for (Member member : members) {
            done = member.guard.annotate(done, member.annotator::annotate);
        }
        return done;
    }

    @Override
    public void close() {
        members.stream().filter(Member::own).forEach(m -> close(m.guard, m.annotator));
    }

    /** What an annotator throws when it is closed can harm nothing any more. */
    static void close(Guard guard, Annotator annotator) {
        guard.timed(annotator::close);
    }

    /** @throws PipelineException when the plugin throws; the problem names it */
    static Annotator create(Step step, Context context) throws PipelineException {
        try {
            Annotator annotator = step.create(context);
            if (annotator == null) {
                throw new IllegalStateException("create returned null");
            }
            return annotator;
        } catch (RuntimeException | Error e) {
            throw new PipelineException(
                    PipelineException.Fault.PLUGIN,
                    Problem.error(
                            "E4202",
                            step.name(),
                            "of the plugin " + step.installed().plugin() + " "
                                    + step.installed().version() + " could not be made: " + e,
                            "check its parameters, or tell its author"));
        }
    }
}
