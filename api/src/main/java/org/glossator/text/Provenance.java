package org.glossator.text;

import java.util.List;
import java.util.Map;

/**
 * How a layer came to be; stamped by the host, one for each layer, since a layer has one writer.
 *
 * @param annotator the name that a person types, as {@code quotes}
 * @param plugin the id of the plugin that brought the annotator
 * @param version that plugin's version
 * @param parameters every parameter by name, in the order of the parameters record, as text
 * @param reads the names of the layers that the annotator could read
 * @param shape the layer's components by name, in order, each with its type, as {@code span?} or {@code list<string>}; a question mark
 *     says that it may be absent
 * @param standsOn what else the findings depend on, as the annotator tells it, for instance the documents of an index; empty: nothing
 */
public record Provenance(
        String annotator,
        String plugin,
        String version,
        Map<String, String> parameters,
        List<String> reads,
        Map<String, String> shape,
        String standsOn) {

    /** One that stands on nothing else. */
    public Provenance(
            String annotator,
            String plugin,
            String version,
            Map<String, String> parameters,
            List<String> reads,
            Map<String, String> shape) {
        this(annotator, plugin, version, parameters, reads, shape, "");
    }

    public Provenance {
        parameters = Ordered.copyOf(parameters);
        reads = List.copyOf(reads);
        shape = Ordered.copyOf(shape);
    }

    /** The same, standing on something else. */
    public Provenance standingOn(String what) {
        return what.equals(standsOn)
                ? this
                : new Provenance(annotator, plugin, version, parameters, reads, shape, what);
    }
}
