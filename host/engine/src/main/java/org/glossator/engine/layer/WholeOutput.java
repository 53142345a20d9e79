package org.glossator.engine.layer;

import java.util.Collection;
import org.glossator.annotator.Output;

/** An output that also takes layers as the host keeps them: what an annotator in another process found comes so, all at once. */
public interface WholeOutput extends Output {

    /**
     * Takes the findings of these layers, by the names that the layers have in the pipeline, as if each had been added. The host's own
     * provenance is stamped on them.
     *
     * @throws IllegalArgumentException when a layer was not declared, has other components than declared, or a span does not fit the text
     * @throws IllegalStateException after the call, or on another thread
     */
    void take(Collection<StoredLayer> layers);
}
