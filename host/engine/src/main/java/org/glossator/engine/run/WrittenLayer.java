package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;

/**
 * A layer that a step writes.
 *
 * @param layer as the annotator calls it
 * @param name as it is called in the pipeline, with the step's variant
 * @param codec of its record
 * @param provenance the stamp that it gets
 */
record WrittenLayer(Layer<?> layer, String name, RecordCodec codec, Provenance provenance) {

    /** The same with the stamp of findings that stand on something. */
    WrittenLayer standingOn(String what) {
        return new WrittenLayer(layer, name, codec, provenance.standingOn(what));
    }

    /** Those of a step, in the order of their names. */
    static List<WrittenLayer> of(Step step) {
        Map<String, Provenance> stamps = step.provenances();
        List<WrittenLayer> all = new ArrayList<>();
        for (Layer<?> layer : step.writes()) {
            String name = step.written(layer);
            all.add(new WrittenLayer(
                    layer, name, RecordCodec.of(layer.type()), Objects.requireNonNull(stamps.get(name))));
        }
        return List.copyOf(all);
    }
}
