package org.glossator.engine.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.text.Annotation;
import org.glossator.text.Provenance;

/** A layer of one document as the host keeps it. Immutable; safe for use by many threads. */
public final class StoredLayer {

    private final String name;
    private final Provenance provenance;
    private final Map<String, Integer> places;
    private final List<StoredFinding> findings;

    private StoredLayer(String name, Provenance provenance, Map<String, Integer> places, List<StoredFinding> findings) {
        this.name = name;
        this.provenance = provenance;
        this.places = places;
        this.findings = findings;
    }

    /** A layer with the components of its provenance. Findings are put into text order; those of one span stay in the order given. */
    public static StoredLayer of(String name, Provenance provenance, List<StoredFinding> findings) {
        return of(name, provenance, provenance.shape().keySet(), findings);
    }

    /** A layer that comes from a file, which may have components that its provenance does not tell. */
    public static StoredLayer of(
            String name, Provenance provenance, Collection<String> components, List<StoredFinding> findings) {
        Map<String, Integer> places = new LinkedHashMap<>();
        components.forEach(component -> places.putIfAbsent(component, places.size()));
        List<StoredFinding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(StoredFinding::span));
        return new StoredLayer(name, provenance, places, List.copyOf(sorted));
    }

    public String name() {
        return name;
    }

    public Provenance provenance() {
        return provenance;
    }

    /** The names of the components, in the order of a finding's values. */
    public List<String> components() {
        return List.copyOf(places.keySet());
    }

    /** The components with their types, as far as the provenance tells them; {@link Shapes#OPEN} where it does not. */
    public Map<String, String> shape() {
        Map<String, String> shape = new LinkedHashMap<>();
        places.keySet()
                .forEach(component -> shape.put(component, provenance.shape().getOrDefault(component, Shapes.OPEN)));
        return shape;
    }

    /** In text order. */
    public List<StoredFinding> findings() {
        return findings;
    }

    /** The place of a component in a finding's values; -1 when the layer has none of this name. */
    public int place(String component) {
        return places.getOrDefault(component, -1);
    }

    /** @throws IllegalStateException when a finding does not fit the record; the message names layer and component */
    <T extends Record> List<Annotation<T>> as(Class<T> type) {
        RecordCodec codec = RecordCodec.of(type);
        List<Annotation<T>> annotations = new ArrayList<>(findings.size());
        for (StoredFinding finding : findings) {
            List<T> alternatives = new ArrayList<>(finding.alternatives().size());
            try {
                finding.alternatives().forEach(row -> alternatives.add(type.cast(codec.decode(places, row))));
                T value = type.cast(codec.decode(places, finding.value()));
                annotations.add(new Annotation<>(finding.span(), value, finding.evidence(), alternatives));
            } catch (IllegalStateException e) {
                throw new IllegalStateException("layer " + name + " at " + finding.span() + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(annotations);
    }
}
