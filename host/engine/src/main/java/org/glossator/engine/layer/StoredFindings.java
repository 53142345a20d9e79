package org.glossator.engine.layer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glossator.text.Annotation;
import org.glossator.text.Findings;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;
import org.jspecify.annotations.Nullable;

/** All layers of one document as the host keeps them. Immutable; safe for use by many threads. */
public final class StoredFindings implements Findings {

    public static final StoredFindings EMPTY = new StoredFindings(Map.of());

    private final Map<String, StoredLayer> layers;
    private final @Nullable Reader reader; // null: whoever looks may see all of them

    /** An annotator, and the layers that it declares for reading. */
    private record Reader(String name, Set<String> declared) {

        void mustDeclare(String layer) {
            if (!declared.contains(layer)) {
                throw new IllegalStateException(name + " does not declare that it reads the layer [" + layer
                        + "]; add it to reads() or readsIfPresent()");
            }
        }
    }

    private StoredFindings(Map<String, StoredLayer> layers) {
        this(layers, null);
    }

    private StoredFindings(Map<String, StoredLayer> layers, @Nullable Reader reader) {
        this.layers = Collections.unmodifiableMap(layers);
        this.reader = reader;
    }

    /** These and the given layers; a layer of the same name is replaced, and stays in its place. */
    public StoredFindings with(Collection<StoredLayer> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, StoredLayer> all = new LinkedHashMap<>(layers);
        more.forEach(layer -> all.put(layer.name(), layer));
        return new StoredFindings(all);
    }

    /** These but for the layers named. */
    public StoredFindings without(Set<String> names) {
        if (Collections.disjoint(layers.keySet(), names)) {
            return this;
        }
        Map<String, StoredLayer> rest = new LinkedHashMap<>(layers);
        rest.keySet().removeAll(names);
        return new StoredFindings(rest);
    }

    /** Of these, the layers named. */
    public StoredFindings only(Set<String> names) {
        if (names.isEmpty() || layers.isEmpty()) {
            return EMPTY;
        }
        Map<String, StoredLayer> some = new LinkedHashMap<>(layers);
        some.keySet().retainAll(names);
        return new StoredFindings(some);
    }

    /** Of these, the layers that an annotator declares for reading; where it asks for another one, it is told so. */
    public StoredFindings seenBy(String annotator, Set<String> declared) {
        return new StoredFindings(only(declared).layers, new Reader(annotator, declared));
    }

    public Collection<StoredLayer> all() {
        return layers.values();
    }

    public Optional<StoredLayer> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    @Override
    public Set<String> layers() {
        return layers.keySet();
    }

    @Override
    public boolean has(String layer) {
        if (reader != null) {
            reader.mustDeclare(layer);
        }
        return layers.containsKey(layer);
    }

    @Override
    public <T extends Record> List<Annotation<T>> get(Layer<T> layer) {
        return need(layer.name()).as(layer.type());
    }

    @Override
    public Provenance provenance(String layer) {
        return need(layer).provenance();
    }

    private StoredLayer need(String name) {
        if (reader != null) {
            reader.mustDeclare(name);
        }
        StoredLayer layer = layers.get(name);
        if (layer == null) {
            throw new IllegalStateException(
                    "nobody wrote the layer [" + name + "]; the document has " + layers.keySet());
        }
        return layer;
    }
}
