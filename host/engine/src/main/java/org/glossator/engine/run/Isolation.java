package org.glossator.engine.run;

import java.util.List;
import java.util.Set;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.pipeline.Suggestion;

/**
 * Which annotators of a run work in a process of their own, and how much memory each such process has.
 *
 * @param everyone whether all of them do
 * @param names of those that do, as a step is named; of no meaning where everyone does
 * @param heap the largest heap of such a process, in bytes
 */
public record Isolation(boolean everyone, Set<String> names, long heap) {

    public static final long HEAP = 512L << 20;

    /** All annotators run in the host's own process. */
    public static final Isolation NONE = new Isolation(false, Set.of(), HEAP);

    public Isolation {
        if (heap < 1 << 20) {
            throw new IllegalArgumentException("heap [" + heap + "]; expected at least one MiB");
        }
        names = Set.copyOf(names);
    }

    /** Whether the step of this name runs in a process of its own. */
    public boolean isolates(String step) {
        return everyone || names.contains(step);
    }

    /** @throws PipelineException when it names a step that the pipeline has not */
    void check(Pipeline pipeline) throws PipelineException {
        List<String> steps = pipeline.steps().stream().map(Step::name).sorted().toList();
        List<Problem> unknown = names.stream()
                .filter(name -> !everyone && !steps.contains(name))
                .sorted()
                .map(name -> Problem.error(
                        "E2102",
                        "",
                        "a process of its own is wanted for [" + name + "], which is no step of this pipeline",
                        Suggestion.of(name, steps)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new PipelineException(PipelineException.Fault.SYNTAX, unknown);
        }
    }
}
