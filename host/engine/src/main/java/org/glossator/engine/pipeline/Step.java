package org.glossator.engine.pipeline;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Origin;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;

/**
 * One annotator with its parameters, and the layers that it reads and writes under the names that they have in this pipeline. What the
 * annotator's factory says of itself is asked once. Immutable; safe for use by many threads.
 */
public final class Step {

    private final InstalledAnnotator installed;
    private final String annotator;
    private final Optional<String> variant;
    private final Described<?> described;
    private final StepRequest request;
    private final Origin origin;
    private final String reason;
    private final KindClaim kind;

    private record Described<P extends Record>(
            AnnotatorFactory<P> factory,
            P parameters,
            Map<String, String> texts,
            Map<String, Path> paths,
            Set<Layer<?>> reads,
            Set<Layer<?>> readsIfPresent,
            Set<Layer<?>> writes,
            boolean threadSafe) {

        static <P extends Record> Described<P> of(String name, AnnotatorFactory<P> factory, StepRequest request)
                throws PipelineException {
            P parameters = Parameters.bind(name, factory.defaults(), request.parameters(), request.base());
            return new Described<>(
                    factory,
                    parameters,
                    Parameters.describe(parameters, request.parameters()),
                    Parameters.paths(parameters, request.parameters(), request.base()),
                    sorted(factory.reads(parameters)),
                    sorted(factory.readsIfPresent(parameters)),
                    sorted(factory.writes(parameters)),
                    factory.threadSafe());
        }

        /** By name, since sets come in another order at each start of the virtual machine. */
        private static Set<Layer<?>> sorted(Set<Layer<?>> layers) {
            Set<Layer<?>> sorted = new LinkedHashSet<>();
            layers.stream().sorted(Comparator.comparing(Layer::name)).forEach(sorted::add);
            return Collections.unmodifiableSet(sorted);
        }

        Annotator create(Context context) {
            return factory.create(parameters, context);
        }
    }

    private Step(
            InstalledAnnotator installed,
            String annotator,
            Optional<String> variant,
            Described<?> described,
            StepRequest request,
            Origin origin,
            String reason,
            KindClaim kind) {
        this.installed = installed;
        this.annotator = annotator;
        this.variant = variant;
        this.described = described;
        this.request = request;
        this.origin = origin;
        this.reason = reason;
        this.kind = kind;
    }

    /**
     * A step by itself.
     *
     * @param origin of the plugin
     * @throws PipelineException when a parameter is unknown, cannot be read, or is refused, or a layer can have no variant
     */
    public static Step of(InstalledAnnotator installed, StepRequest request, Origin origin) throws PipelineException {
        Step step = new Step(
                installed,
                request.annotator(),
                request.variant(),
                Described.of(request.annotator(), installed.factory(), request),
                request,
                origin.by(installed.factory()),
                "",
                KindClaim.NONE);
        step.checkVariant();
        return step;
    }

    /** What an annotator writes as a variant of another layer has no variants of its own. */
    private void checkVariant() throws PipelineException {
        for (Layer<?> layer : writes()) {
            if (variant.isPresent() && layer.name().contains(".")) {
                throw new PipelineException(
                        PipelineException.Fault.PIPELINE,
                        Problem.error(
                                "E2115",
                                annotator,
                                "has the variant [" + variant.get() + "], but the layer that it writes, ["
                                        + layer.name() + "], is one already",
                                "leave @" + variant.get() + " out"));
            }
        }
    }

    Step because(String why) {
        return new Step(installed, annotator, variant, described, request, origin, why, kind);
    }

    /** The same, of which the plugin's file claims a kind. */
    Step claiming(KindClaim claim) {
        return new Step(installed, annotator, variant, described, request, origin, reason, claim);
    }

    /**
     * Holds an annotator that was made for it against what the plugin's file claims.
     *
     * @throws PipelineException when it is of another kind
     */
    public void checkKind(Annotator made) throws PipelineException {
        kind.check(installed, made);
    }

    /** As a person typed it: the annotator's name and, behind an at sign, its variant. */
    public String name() {
        return annotator + variant.map(v -> "@" + v).orElse("");
    }

    public InstalledAnnotator installed() {
        return installed;
    }

    /** As it was asked for. */
    public StepRequest request() {
        return request;
    }

    /** Where another process finds its annotator. */
    public Origin origin() {
        return origin;
    }

    /** Why it runs at its place. */
    public String reason() {
        return reason;
    }

    public boolean threadSafe() {
        return described.threadSafe();
    }

    /** The layers that must be there, sorted by name. */
    public Set<Layer<?>> reads() {
        return described.reads();
    }

    /** The layers that are used when they are there, sorted by name. */
    public Set<Layer<?>> readsIfPresent() {
        return described.readsIfPresent();
    }

    /** The names of the layers that the annotator may see, sorted. */
    public Set<String> readNames() {
        Set<String> names = new TreeSet<>();
        reads().forEach(layer -> names.add(layer.name()));
        readsIfPresent().forEach(layer -> names.add(layer.name()));
        return names;
    }

    /** The layers that the annotator writes, as it calls them itself, sorted by name. */
    public Set<Layer<?>> writes() {
        return described.writes();
    }

    /** The name in this pipeline of a layer that the annotator writes. */
    public String written(Layer<?> layer) {
        return variant.isEmpty() ? layer.name() : layer.as(variant.get()).name();
    }

    /** The names in this pipeline of the layers that the annotator writes, sorted. */
    public Set<String> writtenNames() {
        Set<String> names = new LinkedHashSet<>();
        writes().forEach(layer -> names.add(written(layer)));
        return names;
    }

    /** The parameters by name, as text; a path as it was typed. */
    public Map<String, String> parameters() {
        return described.texts();
    }

    /** The paths among the parameters, each by its text there. */
    public Map<String, Path> paths() {
        return described.paths();
    }

    /**
     * Makes the annotator. Whatever the plugin throws comes through.
     *
     * @throws PipelineException when the annotator is of both kinds
     */
    public Annotator create(Context context) throws PipelineException {
        Annotator annotator = described.create(context);
        if (annotator instanceof DocumentAnnotator && annotator instanceof CorpusAnnotator) {
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
        Map<String, Provenance> stamps = new LinkedHashMap<>();
        writes().forEach(layer -> stamps.put(written(layer), provenance(layer)));
        return stamps;
    }

    private Provenance provenance(Layer<?> layer) {
        return new Provenance(
                annotator,
                installed.plugin(),
                installed.version(),
                parameters(),
                List.copyOf(readNames()),
                RecordCodec.of(layer.type()).shape());
    }
}
