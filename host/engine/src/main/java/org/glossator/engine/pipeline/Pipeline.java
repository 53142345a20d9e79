package org.glossator.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.layer.Shapes;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.PluginStatus;
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
        List<Step> steps = configured(requests, plugins);
        refuse(PipelineException.Fault.PIPELINE, Fit.problems(steps, given, plugins));
        return new Pipeline(Order.sort(steps));
    }

    public static Pipeline of(List<StepRequest> requests, Plugins plugins) throws PipelineException {
        return of(requests, plugins, Map.of());
    }

    /** The steps in the order in which they run, each layer with one writer, whether or not somebody writes what they read. */
    static List<Step> ordered(List<StepRequest> requests, Plugins plugins) throws PipelineException {
        List<Step> steps = configured(requests, plugins);
        refuse(PipelineException.Fault.PIPELINE, Fit.ofWriters(steps, plugins));
        return Order.sort(steps);
    }

    private static List<Step> configured(List<StepRequest> requests, Plugins plugins) throws PipelineException {
        if (requests.isEmpty()) {
            throw new PipelineException(
                    PipelineException.Fault.SYNTAX,
                    Problem.error("E2002", "", "no annotator was named", "there is " + names(plugins)));
        }
        return configure(requests, installed(requests, plugins), plugins);
    }

    /** Some of its steps; the layers that they read of the others have to come with the documents. */
    public Pipeline only(List<Step> some) {
        return new Pipeline(steps.stream().filter(some::contains).toList());
    }

    /**
     * What a step would read that no layer holds, as the end of a sentence about it: components that may be null, and always are, since the
     * writer has none of that name. A later version of the writer may have them, or they are misspelt.
     */
    public List<String> lacking(Step step) {
        List<String> sentences = new ArrayList<>();
        for (Step writer : steps) {
            for (Layer<?> written : writer.writes()) {
                Stream.of(step.reads(), step.readsIfPresent())
                        .flatMap(Set::stream)
                        .filter(read ->
                                writer != step && writer.written(written).equals(read.name()))
                        .forEach(read -> sentences.addAll(lacking(read, written)));
            }
        }
        return sentences;
    }

    /** As {@link #lacking(Step)} of all steps, each a sentence. */
    public List<String> lacking() {
        return steps.stream()
                .flatMap(step -> lacking(step).stream().map(each -> step.name() + " reads " + each))
                .toList();
    }

    private static List<String> lacking(Layer<?> read, Layer<?> written) {
        Map<String, String> shape = RecordCodec.of(written.type()).shape();
        return Shapes.lacking(shape, RecordCodec.of(read.type()).shape()).stream()
                .map(each ->
                        each + " of " + read.name() + ", which is always null; " + Suggestion.of(each, shape.keySet()))
                .toList();
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
        String advice = DescribedPlugins.switchedOff(plugins.statuses(), request.annotator())
                .map(id -> "plugin " + id + " has it and is disabled: gloss plugin enable " + id)
                .orElseGet(() -> Suggestion.of(request.annotator(), known) + unused(plugins.statuses()));
        return Problem.error("E2101", "", "no plugin brings an annotator [" + request.annotator() + "]", advice);
    }

    /** What else may have been meant. */
    private static String unused(List<PluginStatus> statuses) {
        boolean off = statuses.stream().anyMatch(each -> each.state() == PluginStatus.State.DISABLED);
        boolean broken = statuses.stream()
                .anyMatch(each -> each.state() != PluginStatus.State.DISABLED
                        && !each.reason().isEmpty());
        return (broken ? "; a plugin could not be loaded: see gloss plugins" : "")
                + (off && !broken ? "; a plugin is disabled: see gloss plugins" : "");
    }

    private static List<String> names(Plugins plugins) {
        return plugins.annotators().stream().map(InstalledAnnotator::name).toList();
    }

    private static List<Step> configure(List<StepRequest> requests, List<InstalledAnnotator> installed, Plugins plugins)
            throws PipelineException {
        List<Step> steps = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Problem> broken = new ArrayList<>();
        Claimed claimed = new Claimed(plugins);
        for (int i = 0; i < requests.size(); i++) {
            try {
                Step step = Step.of(
                        installed.get(i),
                        requests.get(i),
                        plugins.originOf(installed.get(i).plugin()));
                step.writes().forEach(layer -> RecordCodec.of(layer.type()));
                step.reads().forEach(layer -> RecordCodec.of(layer.type()));
                step.readsIfPresent().forEach(layer -> RecordCodec.of(layer.type()));
                broken.addAll(claimed.differences(installed.get(i)));
                steps.add(step.claiming(claimed.kindOf(installed.get(i))));
            } catch (PipelineException e) {
                problems.addAll(e.problems());
            } catch (RuntimeException | LinkageError e) {
                broken.add(broken(installed.get(i), e));
            }
        }
        PipelineException.Fault fault =
                problems.isEmpty() ? PipelineException.Fault.PLUGIN : PipelineException.Fault.PIPELINE;
        problems.addAll(broken);
        refuse(fault, problems);
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

    private static void refuse(PipelineException.Fault fault, List<Problem> problems) throws PipelineException {
        if (!problems.isEmpty()) {
            throw new PipelineException(fault, problems);
        }
    }
}
