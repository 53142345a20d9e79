package org.glossator.engine.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.layer.Shapes;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Origin;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Layer;
import org.jspecify.annotations.Nullable;

/** Whether the layers that the steps read and write fit together. */
final class Fit {

    private final Map<String, Map<String, String>> shapes = new LinkedHashMap<>();
    private final Map<String, Step> writers = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Map<String, String>> given;
    private final Plugins plugins;

    private Fit(Map<String, Map<String, String>> given, Plugins plugins) {
        this.given = given;
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

    /** That two steps write one layer, or one writes none; what they read may come along with documents. */
    static List<Problem> ofWriters(List<Step> steps, Plugins plugins) {
        Fit fit = new Fit(Map.of(), plugins);
        steps.forEach(fit::writes);
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
                        "writes the layer [" + name + "], which " + first.name() + " writes too; expected one writer",
                        "give one a variant, as in " + step.installed().name() + "@other"));
            }
            shapes.put(name, RecordCodec.of(layer.type()).shape());
        }
    }

    private void reads(Step step, Layer<?> layer, boolean required) {
        Map<String, String> shape = shape(step, layer.name());
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

    /** A step does not read what it is about to write itself, but what the documents bring along under that name. */
    private @Nullable Map<String, String> shape(Step reader, String layer) {
        return writers.get(layer) == reader ? given.get(layer) : shapes.get(layer);
    }

    private Problem nobodyWrites(Step step, Layer<?> layer) {
        Set<String> missing = new LinkedHashSet<>();
        addWriter(layer.name(), missing);
        String hint = missing.isEmpty()
                ? near(layer.name(), known(step))
                : "add " + String.join(" ", missing) + (missing.size() == 1 ? ", which writes it" : ", which it needs");
        return Problem.error(
                "E2110", step.name(), "reads the layer [" + layer.name() + "], which no other step writes", hint);
    }

    /** Adds who writes a layer that is missing, and who writes what he reads. */
    private void addWriter(String layer, Set<String> missing) {
        for (InstalledAnnotator annotator : plugins.annotators()) {
            Optional<Step> step =
                    byDefault(annotator).filter(s -> s.writtenNames().contains(layer));
            if (step.isPresent()) {
                if (missing.add(annotator.name())) {
                    step.get().reads().stream()
                            .map(Layer::name)
                            .filter(each -> !shapes.containsKey(each))
                            .forEach(each -> addWriter(each, missing));
                }
                return;
            }
        }
    }

    private static String near(String layer, Set<String> known) {
        return known.isEmpty() ? "nothing that is here writes another layer" : Suggestion.of(layer, known);
    }

    /** The layers that there are or could be, but for what the step writes itself. */
    private Set<String> known(Step step) {
        Set<String> known = new TreeSet<>(shapes.keySet());
        plugins.annotators().forEach(each -> byDefault(each).ifPresent(s -> known.addAll(s.writtenNames())));
        known.removeAll(step.writtenNames());
        return known;
    }

    private static Optional<Step> byDefault(InstalledAnnotator annotator) {
        try {
            return Optional.of(Step.of(annotator, StepRequest.of(annotator.name()), Origin.CLASS_PATH));
        } catch (PipelineException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }
}
