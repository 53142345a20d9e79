package org.glossator.engine.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.glossator.engine.layer.WholeOutput;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Layer;

/** Puts what came back from a process into the output of the call, as if the annotator had done so here. */
final class Reply {

    private final Map<String, Layer<?>> written = new HashMap<>(); // by the name in the pipeline

    Reply(Step step) {
        step.writes().forEach(layer -> written.put(step.written(layer), layer));
    }

    /** @throws CallException when the call went wrong there */
    void into(WholeOutput out, Outcome outcome) {
        check(outcome);
        out.take(outcome.layers());
        for (Problem warning : outcome.warnings()) {
            out.warn(Objects.requireNonNull(warning.span(), "a warning is about a place"), warning.message());
        }
        for (Outcome.Refused refused : outcome.refused()) {
            Layer<?> layer = Objects.requireNonNull(written.get(refused.layer()), refused.layer());
            out.refused(layer, refused.span(), refused.evidence());
        }
    }

    /** @throws CallException when the call went wrong there */
    static void check(Outcome outcome) {
        if (outcome.problem() != null) {
            throw new CallException(outcome.problem());
        }
    }
}
