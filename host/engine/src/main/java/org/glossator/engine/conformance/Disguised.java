package org.glossator.engine.conformance;

import java.util.Set;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.text.Layer;

/** A factory that describes itself as another one does, and whose annotators are something else. */
public interface Disguised<P extends Record> extends AnnotatorFactory<P> {

    /** The other one. */
    AnnotatorFactory<P> factory();

    @Override
    default String name() {
        return factory().name();
    }

    @Override
    default P defaults() {
        return factory().defaults();
    }

    @Override
    default Set<Layer<?>> reads(P parameters) {
        return factory().reads(parameters);
    }

    @Override
    default Set<Layer<?>> readsIfPresent(P parameters) {
        return factory().readsIfPresent(parameters);
    }

    @Override
    default Set<Layer<?>> writes(P parameters) {
        return factory().writes(parameters);
    }

    @Override
    default boolean threadSafe() {
        return factory().threadSafe();
    }

    @Override
    default Set<String> languages() {
        return factory().languages();
    }
}
