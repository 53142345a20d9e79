package org.glossator.engine.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts steps in an order in which each finds the layers that it reads, as near as can be to the order typed. */
final class Order {

    private Order() {}

    /** @throws PipelineException when steps wait for each other */
    static List<Step> sort(List<Step> steps) throws PipelineException {
        List<Step> left = new ArrayList<>(steps);
        List<Step> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            Step next = left.stream()
                    .filter(step -> writersOf(step, left).isEmpty())
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                throw new PipelineException(PipelineException.Fault.PIPELINE, cycle(left));
            }
            boolean moved = left.get(0) != next;
            left.remove(next);
            sorted.add(next.because(reason(next, steps, moved)));
        }
        return sorted;
    }

    private static Problem cycle(List<Step> left) {
        List<Step> waiting = left;
        List<Step> awaited = awaited(waiting);
        while (awaited.size() < waiting.size()) {
            waiting = awaited;
            awaited = awaited(waiting);
        }
        String others = waiting.stream().skip(1).map(Step::name).collect(Collectors.joining(", "));
        return Problem.error(
                "E2113",
                waiting.get(0).name(),
                "and [" + others + "] wait for each other's layers",
                "run one of them first, and the other over its output");
    }

    /** Without the steps that only wait, and that nobody waits for. */
    private static List<Step> awaited(List<Step> steps) {
        return steps.stream()
                .filter(step ->
                        steps.stream().anyMatch(other -> writersOf(other, steps).contains(step)))
                .toList();
    }

    private static String reason(Step step, List<Step> all, boolean moved) {
        List<Step> writers = writersOf(step, all);
        if (!writers.isEmpty()) {
            return writers.stream().map(writer -> readNames(step, writer)).collect(Collectors.joining("; "));
        }
        return moved ? "moved up: a step typed before it reads what it writes" : "as typed";
    }

    private static String readNames(Step step, Step writer) {
        return step.readNames().stream()
                .filter(writer.writtenNames()::contains)
                .collect(Collectors.joining(", ", "reads ", " of " + writer.name()));
    }

    /** Of these steps, those that write what the step reads; a step does not wait for itself. */
    private static List<Step> writersOf(Step step, List<Step> among) {
        Set<String> names = step.readNames();
        return among.stream()
                .filter(other -> other != step && !Collections.disjoint(other.writtenNames(), names))
                .toList();
    }
}
