package org.glossator.engine.run;

import org.glossator.annotator.Annotator;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;

/** An annotator that was made for a step. */
final class Made {

    private final Guard guard;
    private final Annotator annotator;
    private final SingleCalls calls;
    private volatile boolean occupied;

    Made(Guard guard, Annotator annotator, SingleCalls calls) {
        this.guard = guard;
        this.annotator = annotator;
        this.calls = calls;
    }

    Guard guard() {
        return guard;
    }

    Annotator annotator() {
        return annotator;
    }

    /** @throws PipelineException when it is of the other kind, though the first one was not */
    DocumentAnnotator document() throws PipelineException {
        if (annotator instanceof DocumentAnnotator one) {
            return one;
        }
        throw otherKind("a DocumentAnnotator", "a CorpusAnnotator");
    }

    /** @throws PipelineException when it is of the other kind, though the first one was not */
    CorpusAnnotator corpus() throws PipelineException {
        if (annotator instanceof CorpusAnnotator one) {
            return one;
        }
        throw otherKind("a CorpusAnnotator", "a DocumentAnnotator");
    }

    private PipelineException otherKind(String first, String then) {
        return new PipelineException(
                PipelineException.Fault.PLUGIN,
                Problem.error(
                        "E4201",
                        guard.step().name(),
                        "of " + Failure.plugin(guard.step()) + " made " + first + " first and then " + then
                                + "; expected the same kind",
                        "tell its author"));
    }

    /** Notes that a call into it never came back: to be closed is the last that may happen to an annotator, so it never is. */
    void occupy() {
        occupied = true;
    }

    /** Whether somebody is still in it. */
    boolean isOccupied() {
        return occupied;
    }

    void close() {
        if (!occupied) {
            calls.close(guard, annotator);
        }
    }
}
