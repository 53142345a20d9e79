package org.glossator.engine.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.layer.Shapes;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Layer;

/** Steps that can run, in the order in which they do: checked whole before any text is read. Immutable. */
public final class Pipeline {

    private final List<Step> steps;

    private Pipeline(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Checks and orders the steps asked for.
     *
     * @param given layers that the documents bring along, each with its shape
     * @throws PipelineException with every problem found: an unknown annotator; else an unknown or ill-typed parameter; else layers that
     *     do not fit together
     */
    public static Pipeline of(List<StepRequest> requests, Plugins plugins, Map<String, Map<String, String>> given)
            throws PipelineException {
        if (requests.isEmpty()) {
            throw new PipelineException(
                    PipelineException.Fault.SYNTAX,
                    Problem.error("E2002", "", "no annotator was named", "there is " + names(plugins)));
        }
        List<Step> steps = configure(requests, installed(requests, plugins));
        refuse(PipelineException.Fault.PIPELINE, Fit.problems(steps, given, plugins));
        return new Pipeline(Order.sort(steps));
    }

    public static Pipeline of(List<StepRequest> requests, Plugins plugins) throws PipelineException {
        return of(requests, plugins, Map.of());
    }

    /** In the order in which they run. */
    public List<Step> steps() {
        return steps;
    }

    private static List<InstalledAnnotator> installed(List<StepRequest> requests, Plugins plugins)
            throws PipelineException {
        List<Problem> problems = new ArrayList<>();
        List<InstalledAnnotator> found = new ArrayList<>();
        for (StepRequest request : requests) {
            plugins.annotator(request.annotator())
                    .ifPresentOrElse(found::add, () -> problems.add(unknown(request, plugins)));
        }
        refuse(PipelineException.Fault.PLUGIN, problems);
        return found;
    }

    private static Problem unknown(StepRequest request, Plugins plugins) {
        List<String> known =
                plugins.annotators().stream().map(InstalledAnnotator::name).toList();
        String broken = plugins.statuses().stream().anyMatch(s -> !s.reason().isEmpty())
                ? "; a plugin could not be loaded: see gloss plugins"
                : "";
        return Problem.error(
                "E2101",
                "",
                "no plugin brings an annotator [" + request.annotator() + "]",
                Suggestion.of(request.annotator(), known) + broken);
    }

    private static List<String> names(Plugins plugins) {
        return plugins.annotators().stream().map(InstalledAnnotator::name).toList();
    }

    private static List<Step> configure(List<StepRequest> requests, List<InstalledAnnotator> installed)
            throws PipelineException {
        List<Step> steps = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            try {
                Step step = Step.of(installed.get(i), requests.get(i));
                step.writes().forEach(layer -> RecordCodec.of(layer.type()));
                step.reads().forEach(layer -> RecordCodec.of(layer.type()));
                step.readsIfPresent().forEach(layer -> RecordCodec.of(layer.type()));
                steps.add(step);
            } catch (PipelineException e) {
                problems.addAll(e.problems());
            } catch (RuntimeException | LinkageError e) {
                problems.add(broken(installed.get(i), e));
            }
        }
        refuse(PipelineException.Fault.PIPELINE, problems);
        return steps;
    }

    /** What a plugin throws while it describes itself is the plugin's fault, and said of it. */
    private static Problem broken(InstalledAnnotator annotator, Throwable thrown) {
        return Problem.error(
                "E2108",
                annotator.name(),
                "of the plugin " + annotator.plugin() + " " + annotator.version() + " cannot be configured: "
                        + (thrown.getMessage() == null ? thrown : thrown.getMessage()),
                "tell its author");
    }

    static void refuse(PipelineException.Fault fault, List<Problem> problems) throws PipelineException {
        if (!problems.isEmpty()) {
            throw new PipelineException(fault, problems);
        }
    }

    /** Whether the layers that the steps read and write fit together. */
    private static final class Fit {

        private final Map<String, Map<String, String>> shapes = new LinkedHashMap<>();
        private final Map<String, Step> writers = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Plugins plugins;

        private Fit(Map<String, Map<String, String>> given, Plugins plugins) {
            this.plugins = plugins;
            shapes.putAll(given);
        }

        static List<Problem> problems(List<Step> steps, Map<String, Map<String, String>> given, Plugins plugins) {
            Fit fit = new Fit(given, plugins);
            steps.forEach(fit::writes);
            for (Step step : steps) {
                step.reads().forEach(layer -> fit.reads(step, layer, true));
                step.readsIfPresent().forEach(layer -> fit.reads(step, layer, false));
            }
            return fit.problems;
        }

        private void writes(Step step) {
            if (step.writes().isEmpty()) {
                problems.add(Problem.error("E2114", step.name(), "writes no layer", "tell the author of its plugin"));
            }
            for (Layer<?> layer : step.writes()) {
                String name = step.written(layer);
                Step first = writers.putIfAbsent(name, step);
                if (first != null) {
                    problems.add(Problem.error(
                            "E2111",
                            step.name(),
                            "writes the layer [" + name + "], which " + first.name()
                                    + " writes too; expected one writer",
                            "give one a variant, as in " + step.installed().name() + "@other"));
                }
                shapes.put(name, RecordCodec.of(layer.type()).shape());
            }
        }

        private void reads(Step step, Layer<?> layer, boolean required) {
            Map<String, String> shape = shapes.get(layer.name());
            if (shape == null) {
                if (required) {
                    problems.add(nobodyWrites(step, layer));
                }
                return;
            }
            Shapes.mismatch(shape, RecordCodec.of(layer.type()).shape())
                    .ifPresent(mismatch -> problems.add(Problem.error(
                            "E2112",
                            step.name(),
                            "reads the layer [" + layer.name() + "] and " + mismatch,
                            "tell the author of the plugin " + step.installed().plugin())));
        }

        private Problem nobodyWrites(Step step, Layer<?> layer) {
            String hint = plugins.annotators().stream()
                    .filter(a -> writesByDefault(a, layer.name()))
                    .map(a -> "add " + a.name() + ", which writes it")
                    .findFirst()
                    .orElse("the layers written here are " + writers.keySet());
            return Problem.error(
                    "E2110", step.name(), "reads the layer [" + layer.name() + "], which no step writes", hint);
        }

        private static boolean writesByDefault(InstalledAnnotator annotator, String layer) {
            try {
                return Step.of(annotator, StepRequest.of(annotator.name()))
                        .writtenNames()
                        .contains(layer);
            } catch (PipelineException | RuntimeException | LinkageError e) {
                return false;
            }
        }
    }
}
