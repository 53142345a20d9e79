package org.glossator.engine.pipeline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;

/** One annotator with its parameters, and the layers that it reads and writes under the names that they have in this pipeline. */
public final class Step {

    private final InstalledAnnotator installed;
    private final Optional<String> variant;
    private final Configured<?> configured;
    private final String reason;

    private record Configured<P extends Record>(AnnotatorFactory<P> factory, P parameters) {

        static <P extends Record> Configured<P> of(AnnotatorFactory<P> factory, StepRequest request)
                throws PipelineException {
            return new Configured<>(
                    factory, Parameters.bind(factory.name(), factory.defaults(), request.parameters(), request.base()));
        }

        Annotator create(Context context) {
            return factory.create(parameters, context);
        }

        Set<Layer<?>> reads() {
            return factory.reads(parameters);
        }

        Set<Layer<?>> readsIfPresent() {
            return factory.readsIfPresent(parameters);
        }

        Set<Layer<?>> writes() {
            return factory.writes(parameters);
        }
    }

    private Step(InstalledAnnotator installed, Optional<String> variant, Configured<?> configured, String reason) {
        this.installed = installed;
        this.variant = variant;
        this.configured = configured;
        this.reason = reason;
    }

    /** @throws PipelineException when a parameter is unknown, cannot be read, or is refused */
    static Step of(InstalledAnnotator installed, StepRequest request) throws PipelineException {
        return new Step(installed, request.variant(), Configured.of(installed.factory(), request), "");
    }

    Step because(String why) {
        return new Step(installed, variant, configured, why);
    }

    /** As a person typed it: the annotator's name and, behind an at sign, its variant. */
    public String name() {
        return installed.name() + variant.map(v -> "@" + v).orElse("");
    }

    public InstalledAnnotator installed() {
        return installed;
    }

    /** Why it runs at its place. */
    public String reason() {
        return reason;
    }

    public boolean threadSafe() {
        return installed.factory().threadSafe();
    }

    public Set<Layer<?>> reads() {
        return configured.reads();
    }

    public Set<Layer<?>> readsIfPresent() {
        return configured.readsIfPresent();
    }

    /** The layers that the annotator writes, as it calls them itself. */
    public Set<Layer<?>> writes() {
        return configured.writes();
    }

    /** The name in this pipeline of a layer that the annotator writes. */
    public String written(Layer<?> layer) {
        return layer.name() + variant.map(v -> "." + v).orElse("");
    }

    /** The names in this pipeline of the layers that the annotator writes. */
    public Set<String> writtenNames() {
        Set<String> names = new LinkedHashSet<>();
        writes().stream().map(this::written).sorted().forEach(names::add);
        return names;
    }

    /** The parameters by name, as text. */
    public Map<String, String> parameters() {
        return Parameters.describe(configured.parameters());
    }

    /**
     * Makes the annotator. Whatever the plugin throws comes through.
     *
     * @throws PipelineException when the annotator is of both kinds
     */
    public Annotator create(Context context) throws PipelineException {
        Annotator annotator = configured.create(context);
        if (annotator instanceof org.glossator.annotator.DocumentAnnotator
                && annotator instanceof org.glossator.annotator.CorpusAnnotator) {
            throw new PipelineException(
                    PipelineException.Fault.PLUGIN,
                    Problem.error(
                            "E4201",
                            name(),
                            "made a [" + annotator.getClass().getName()
                                    + "], which is a DocumentAnnotator and a CorpusAnnotator; expected one of them",
                            "tell the author of the plugin " + installed.plugin() + " " + installed.version()));
        }
        return annotator;
    }

    /** What the host stamps on each layer that the step writes, by the layer's name in this pipeline. */
    public Map<String, Provenance> provenances() {
        List<String> reads = java.util.stream.Stream.concat(reads().stream(), readsIfPresent().stream())
                .map(Layer::name)
                .distinct()
                .sorted()
                .toList();
        Map<String, Provenance> stamps = new LinkedHashMap<>();
        writes().stream()
                .sorted(java.util.Comparator.comparing(Layer::name))
                .forEach(layer -> stamps.put(
                        written(layer),
                        new Provenance(
                                installed.name(),
                                installed.plugin(),
                                installed.version(),
                                parameters(),
                                reads,
                                RecordCodec.of(layer.type()).shape())));
        return stamps;
    }
}
