package org.glossator.engine.measure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.RecordedStep;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Provenance;
import tools.jackson.databind.JsonNode;

/**
 * The pipeline that wrote a file of records, as the provenance of their layers tells it. A layer that cannot be written again is taken as
 * one that the documents brought along.
 *
 * @param pipeline ready to run
 * @param layers the layers that it writes, of those that the records hold
 * @param unverified of each other layer of the records, and of each annotator that left none, why it is not verified
 * @param uninstalled of these layers, those whose plugin is not there
 * @param unnamed of these layers, those of which the records do not say who wrote them
 * @param withText whether every record of a document holds its text
 * @param records how many there are
 */
public record RecordedPipeline(
        Pipeline pipeline,
        Set<String> layers,
        Map<String, String> unverified,
        Set<String> uninstalled,
        Set<String> unnamed,
        boolean withText,
        long records) {

    /**
     * Reads through the records.
     *
     * @param out a file of native records, also packed as {@code .gz}
     * @param except layers to leave out
     * @param read told after each record how many were read
     * @throws PipelineException when nothing in it can be written again, a plugin is installed in another version, or one layer was
     *     written in two ways
     * @throws IOException when the file cannot be read, or holds something else than native records
     */
    public static RecordedPipeline of(String out, Set<String> except, Plugins plugins, LongConsumer read)
            throws IOException, PipelineException {
        Found found = new Found(out);
        try (RecordLines lines = RecordLines.open(out, InputStream.nullInputStream())) {
            for (RecordLines.Line line = lines.next(); line != null; line = lines.next()) {
                found.add(lines.place(line), RecordParser.object(lines.place(line), line.bytes()));
                read.accept(found.records);
            }
        }
        return found.pipeline(except, plugins);
    }

    /** The same, with nobody to tell. */
    public static RecordedPipeline of(String out, Set<String> except, Plugins plugins)
            throws IOException, PipelineException {
        return of(out, except, plugins, records -> {});
    }

    /** The names of the steps. */
    Set<String> steps() {
        Set<String> names = new LinkedHashSet<>();
        pipeline.steps().stream().map(Step::name).forEach(names::add);
        return names;
    }

    /** The layers of a file, each with the one way in which it was written. */
    private static final class Found {
        private final String out;
        private final Map<String, StoredLayer> layers = new LinkedHashMap<>();
        private final Set<List<Object>> seen = new HashSet<>(); // records differ in text, hardly ever in provenance
        private final Map<String, String> unverified = new TreeMap<>();
        private final Set<String> uninstalled = new LinkedHashSet<>();
        private final Set<String> unnamed = new LinkedHashSet<>();
        private final DistinctIds ids = new DistinctIds();
        private final Set<String> complaining = new TreeSet<>(); // annotators
        private final List<Problem> versions = new ArrayList<>();
        private boolean withText = true;
        private long records;

        Found(String out) {
            this.out = out;
        }

        void add(String place, JsonNode object) throws MeasureException, PipelineException {
            records++;
            withText &= object.has("text") || object.path("status").asString("").equals("failed");
            for (JsonNode problem : object.path("problems")) {
                if (problem.path("code").asString("").startsWith("E3")) {
                    complaining.add(problem.path("who").asString(""));
                }
            }
            List<String> names = List.copyOf(object.path("layers").propertyNames());
            if (!RecordParser.isNative(object) || seen.add(List.of(object.path("provenance"), names))) {
                for (StoredLayer layer :
                        RecordParser.record(place, object).findings().all()) {
                    StoredLayer first = layers.putIfAbsent(layer.name(), layer);
                    if (first != null && !first.provenance().equals(layer.provenance())) {
                        throw twoWriters(place, layer.name());
                    }
                }
            }
            ids.add(place, object);
        }

        private PipelineException twoWriters(String place, String layer) {
            return refused(
                    PipelineException.Fault.PIPELINE,
                    "E6303",
                    "[" + place + "]",
                    "holds the layer " + layer
                            + " by another annotator, version or parameters than the records before it",
                    "verify each part by itself, or leave the layer out with --except " + layer);
        }

        RecordedPipeline pipeline(Set<String> except, Plugins plugins) throws PipelineException {
            for (String layer : except) {
                if (!layers.containsKey(layer)) {
                    throw unknown(layer);
                }
            }
            Set<StepRequest> requests = new LinkedHashSet<>();
            Set<String> verified = new LinkedHashSet<>();
            for (StoredLayer layer : layers.values()) {
                Optional<InstalledAnnotator> writer = writer(layer, except, plugins);
                if (writer.isPresent()) {
                    requests.add(RecordedStep.of(writer.get(), layer.name(), layer.provenance()));
                    verified.add(layer.name());
                }
            }
            if (!versions.isEmpty()) {
                throw new PipelineException(PipelineException.Fault.PIPELINE, versions);
            }
            if (requests.isEmpty()) {
                throw nothing();
            }
            Map<String, Map<String, String>> given = new LinkedHashMap<>();
            layers.values().stream()
                    .filter(layer -> unverified.containsKey(layer.name()))
                    .forEach(layer -> given.put(layer.name(), layer.shape()));
            Pipeline pipeline = Pipeline.of(List.copyOf(requests), plugins, given);
            noteTheSilent(pipeline);
            return new RecordedPipeline(pipeline, verified, unverified, uninstalled, unnamed, withText, records);
        }

        private PipelineException unknown(String layer) {
            return refused(
                    PipelineException.Fault.SYNTAX,
                    "E2010",
                    "",
                    "no record of [" + out + "] has the layer [" + layer + "]",
                    layers.isEmpty() ? "they have none at all" : Suggestion.of(layer, layers.keySet()));
        }

        /** An annotator that failed everywhere left no provenance: nobody knows its parameters any more. */
        private void noteTheSilent(Pipeline pipeline) {
            pipeline.steps().forEach(step -> complaining.remove(step.name()));
            layers.values()
                    .forEach(layer -> complaining.removeIf(who -> who.replaceFirst("@.*", "")
                            .equals(layer.provenance().annotator())));
            complaining.forEach(
                    who -> unverified.put(who, "it wrote no layer in any record, so how it ran is not known"));
        }

        private PipelineException nothing() {
            return unverified.isEmpty()
                    ? refused(PipelineException.Fault.PIPELINE, "E6301", "[" + out + "]", "holds no layer", "")
                    : refused(
                            uninstalled.isEmpty() && unnamed.isEmpty()
                                    ? PipelineException.Fault.PIPELINE
                                    : PipelineException.Fault.PLUGIN,
                            "E6301",
                            "[" + out + "]",
                            "holds no layer that can be written again: "
                                    + String.join(
                                            "; ",
                                            unverified.entrySet().stream()
                                                    .map(each -> each.getKey() + ": " + each.getValue())
                                                    .toList()),
                            "");
        }

        /** The annotator that wrote a layer, as it is installed; empty when the layer cannot be verified, which is noted. */
        private Optional<InstalledAnnotator> writer(StoredLayer layer, Set<String> except, Plugins plugins) {
            Provenance provenance = layer.provenance();
            if (except.contains(layer.name())) {
                unverified.put(layer.name(), "left out with --except");
                return Optional.empty();
            }
            if (provenance.annotator().isEmpty()) {
                unverified.put(layer.name(), "the records name nobody who wrote it");
                unnamed.add(layer.name());
                return Optional.empty();
            }
            Optional<InstalledAnnotator> installed = plugins.annotator(provenance.annotator())
                    .filter(each -> each.plugin().equals(provenance.plugin()));
            if (installed.isEmpty()) {
                unverified.put(
                        layer.name(),
                        "the plugin " + provenance.plugin() + " " + provenance.version() + " is not installed");
                uninstalled.add(layer.name());
            } else if (!installed.get().version().equals(provenance.version())) {
                versions.add(Problem.error(
                        "E6302",
                        provenance.annotator() + " of " + provenance.plugin(),
                        "is " + installed.get().version() + ", and wrote the layer " + layer.name() + " as "
                                + provenance.version(),
                        "install that version; to see what another one changes, run it and compare with gloss diff; to"
                                + " leave the layer out: --except " + layer.name()));
                return Optional.empty();
            }
            return installed;
        }

        private static PipelineException refused(
                PipelineException.Fault fault, String code, String who, String message, String hint) {
            return new PipelineException(fault, Problem.error(code, who, message, hint));
        }
    }
}
