package org.glossator.engine.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Plugins;

/** The steps that a person asked for, and before them the installed annotators that write what these read. */
final class Needed {

    private final Plugins plugins;
    private final List<StepRequest> requests;
    private final Set<String> written;

    private Needed(List<StepRequest> requests, Plugins plugins, Set<String> given) {
        this.plugins = plugins;
        this.requests = new ArrayList<>(requests);
        this.written = new TreeSet<>(given);
    }

    /**
     * Adds what is missing; where nobody writes a layer, the pipeline will say so.
     *
     * @param given the layers that the documents bring along
     * @throws PipelineException when a parameter cannot be read
     */
    static List<StepRequest> by(List<StepRequest> requests, Plugins plugins, Map<String, Map<String, String>> given)
            throws PipelineException {
        Needed needed = new Needed(requests, plugins, given.keySet());
        List<Step> steps = needed.steps(requests);
        while (!steps.isEmpty()) {
            steps = needed.steps(needed.missing(steps));
        }
        return needed.requests;
    }

    private List<Step> steps(List<StepRequest> some) throws PipelineException {
        List<Step> steps = new ArrayList<>();
        for (StepRequest request : some) {
            Optional<InstalledAnnotator> annotator = plugins.annotator(request.annotator());
            if (annotator.isPresent()) {
                Step step = step(annotator.get(), request);
                steps.add(step);
                written.addAll(step.writtenNames());
            }
        }
        return steps;
    }

    private Step step(InstalledAnnotator annotator, StepRequest request) throws PipelineException {
        return Step.of(annotator, request, plugins.originOf(annotator.plugin()));
    }

    private List<StepRequest> missing(List<Step> steps) throws PipelineException {
        List<StepRequest> added = new ArrayList<>();
        for (Step step : steps) {
            for (String layer : step.reads().stream().map(each -> each.name()).toList()) {
                if (written.add(layer)) {
                    writer(layer).ifPresent(added::add);
                }
            }
        }
        requests.addAll(added);
        return added;
    }

    private Optional<StepRequest> writer(String layer) throws PipelineException {
        for (InstalledAnnotator each : plugins.annotators()) {
            StepRequest request = StepRequest.of(each.name());
            if (step(each, request).writtenNames().contains(layer)) {
                return Optional.of(request);
            }
        }
        return Optional.empty();
    }
}
