package org.glossator.engine.conformance;

import java.util.List;
import java.util.Set;
import org.glossator.engine.conformance.Observed.Sin;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Findings;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;

/** The layers that an annotator declares for reading. That it asks for another one is noted, and nobody wrote that. */
record Seen(Document document, Set<String> declared, Observed observed) implements Findings {

    @Override
    public Set<String> layers() {
        return document.layers();
    }

    @Override
    public boolean has(String layer) {
        return isDeclared(layer) && document.layers().contains(layer);
    }

    @Override
    public <T extends Record> List<Annotation<T>> get(Layer<T> layer) {
        return isDeclared(layer.name()) ? document.get(layer) : List.of();
    }

    @Override
    public Provenance provenance(String layer) {
        return document.provenance(layer);
    }

    private boolean isDeclared(String layer) {
        boolean is = declared.contains(layer);
        if (!is) {
            observed.saw(Sin.UNDECLARED_READ, "the layer [" + layer + "]");
        }
        return is;
    }
}
