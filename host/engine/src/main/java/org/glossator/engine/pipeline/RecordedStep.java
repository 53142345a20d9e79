package org.glossator.engine.pipeline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Origin;
import org.glossator.text.Provenance;

/** A step that once ran, as asked for again: what a record tells of it is the provenance of its layers. */
public final class RecordedStep {

    private RecordedStep() {}

    /**
     * The step that wrote a layer. Relative paths among its parameters start from the working folder.
     *
     * @param installed the annotator that its provenance names
     * @throws PipelineException when the annotator has not these parameters, or writes no such layer
     */
    public static StepRequest of(InstalledAnnotator installed, String layer, Provenance provenance)
            throws PipelineException {
        StepRequest plain = new StepRequest(
                installed.name(), Optional.empty(), typed(installed, provenance.parameters()), Path.of(""));
        for (String written : Step.of(installed, plain, Origin.CLASS_PATH).writtenNames()) {
            if (layer.equals(written)) {
                return plain;
            }
            if (layer.startsWith(written + ".")) {
                String variant = layer.substring(written.length() + 1);
                return new StepRequest(plain.annotator(), Optional.of(variant), plain.parameters(), plain.base());
            }
        }
        throw new PipelineException(
                PipelineException.Fault.PIPELINE,
                Problem.error(
                        "E6303",
                        installed.name(),
                        "of the plugin " + installed.plugin() + " " + installed.version() + " writes no layer [" + layer
                                + "], which the record says it wrote",
                        "leave it out with --except " + layer));
    }

    /** What is not as it stands unasked: of some values, as of no date, the text cannot be typed. */
    private static Map<String, String> typed(InstalledAnnotator installed, Map<String, String> recorded) {
        Map<String, String> standard = Parameters.describe(installed.factory().defaults());
        Map<String, String> typed = new LinkedHashMap<>(recorded);
        typed.entrySet().removeAll(standard.entrySet());
        return typed;
    }
}
