package org.glossator.text;

import java.util.List;
import java.util.Set;

/**
 * The layers of a document, as the host keeps them. Written for hosts and test kits: an annotator reads layers through
 * {@link Document}. Implementations are immutable and safe for use by many threads.
 */
public interface Findings {

    /** No layer at all. */
    Findings NONE = new Findings() {
        @Override
        public Set<String> layers() {
            return Set.of();
        }

        @Override
        public <T extends Record> List<Annotation<T>> get(Layer<T> layer) {
            throw new IllegalStateException(
                    "nobody wrote the layer [" + layer.name() + "]; the document has no layers");
        }

        @Override
        public Provenance provenance(String layer) {
            throw new IllegalStateException("nobody wrote the layer [" + layer + "]; the document has no layers");
        }
    };

    /** The names of the layers that somebody wrote, also where nothing was found, in the order of writing. */
    Set<String> layers();

    /**
     * Whether somebody wrote the layer, even if nothing was found.
     *
     * @throws IllegalStateException when an annotator asks that does not declare that it reads the layer
     */
    default boolean has(String layer) {
        return layers().contains(layer);
    }

    /**
     * The findings of a layer in text order: by start, then end, then the order in which they were added.
     *
     * @throws IllegalStateException when nobody wrote the layer, its shape does not fit {@link Layer#type()}, or an annotator asks that does
     *     not declare that it reads it
     */
    <T extends Record> List<Annotation<T>> get(Layer<T> layer);

    /** @throws IllegalStateException when nobody wrote the layer */
    Provenance provenance(String layer);
}
